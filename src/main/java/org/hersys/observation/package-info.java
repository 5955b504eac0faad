/**
 * Daily health observation outside hospital: who observes, how often, what was reported, alerts and what became of
 * them. Owns observer_assignment, observation and alert_assessment. Commissioned clinics have no sight of observations
 * yet, so where the table chooses a clinic the support centre observes; where there is no such organisation, or the
 * table chooses nobody, the health centre does.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Observation",
        allowedDependencies = {
            "access",
            "casefile",
            "engine",
            "messaging",
            "placement",
            "policy",
            "release",
            "tasklist",
            "text"
        })
package org.hersys.observation;
