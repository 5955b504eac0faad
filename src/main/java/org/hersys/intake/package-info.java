/**
 * Writing a notification on a page of its own, faster than on paper: days as people write them, checks while typing,
 * similar cases before sending. What it takes it hands to the start form of the process. Owns the tables
 * remembered_doctor and remembered_clinic.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"access", "casefile", "disease", "notification", "tasklist", "text"})
package org.hersys.intake;
