/**
 * The active epidemiological investigation: the patient's own questionnaire, interviews by phone or at the door,
 * movements and route of infection. Owns the tables interview, exposure_history and questionnaire.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Investigation",
        allowedDependencies = {
            "access",
            "casefile",
            "contact",
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
