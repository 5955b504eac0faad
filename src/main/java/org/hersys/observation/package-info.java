/**
 * Daily health observation outside hospital: who observes, how often, what was reported, alerts and what became of
 * them, the watch over everybody at once and the ladder of silence. Owns observer_assignment, observation,
 * alert_assessment, health_watch, ladder_step, watch_message, on_duty and observation_rule; reads household_member. Commissioned clinics have no sight of observations
 * yet, so where the table chooses a clinic the support centre observes; where there is no such organisation, or the
 * table chooses nobody, the health centre does.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Observation",
        allowedDependencies = {
            "access",
            "casefile",
            "disease",
            "engine",
            "link",
            "messaging",
            "placement",
            "policy",
            "release",
            "sheet",
            "tasklist",
            "text"
        })
package org.hersys.observation;
