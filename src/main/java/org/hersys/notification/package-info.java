/**
 * Notifications and their revisions, checks of dates and plausibility, confirmation, transfer between health centres,
 * withdrawal and death. Owns the tables notification, test_record, transfer and death.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"access", "casefile", "disease", "engine", "policy", "tasklist", "text"})
package org.hersys.notification;
