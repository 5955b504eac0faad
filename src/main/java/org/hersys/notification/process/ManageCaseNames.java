package org.hersys.notification.process;

/** Names of the process manageCase that Java needs. */
final class ManageCaseNames {

    static final String PROCESS = "manageCase";
    static final String NOTIFICATION_WITHDRAWN = "notification.withdrawn";
    static final String DEATH_REPORTED = "case.deathReported";

    private ManageCaseNames() {}
}
