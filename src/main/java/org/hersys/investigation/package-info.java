/**
 * The active epidemiological investigation: the patient's own questionnaire, interviews by phone or at the door,
 * movements and route of infection; the search for a pathogen; steps of processes that diseases bring. Owns the tables interview, exposure_history,
 * questionnaire, pathogen_finding and course_step.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Investigation",
        allowedDependencies = {
            "access",
            "casefile",
            "contact",
            "disease",
            "engine",
            "link",
            "messaging",
            "notification",
            "placement",
            "policy",
            "tasklist",
            "text"
        })
package org.hersys.investigation;
