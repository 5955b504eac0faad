/**
 * The pages of patients: first screen of a link, portal, questionnaire, daily report, also for a household. Nobody signs in here: a link and the birth date make a patient, whose own database sight is all there is.
 * Owns processing_number.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "access",
            "casefile",
            "investigation",
            "link",
            "messaging",
            "observation",
            "policy",
            "policy::questions",
            "release",
            "tasklist",
            "text"
        })
package org.hersys.portal;
