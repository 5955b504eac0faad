package org.hersys.messaging;

/**
 * A module whose messages may lose their sense while they wait for the morning, for the pace or for a carrier that is
 * down. Asked once more when such a message could leave.
 */
public interface StillWanted {

    /** Whether a message of the module is without sense by now; false for messages of others. */
    boolean isNeedless(String onceKey);
}
