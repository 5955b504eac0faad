package org.hersys.notification;

/**
 * A warning that whoever sends the notification has read, with the reason why it is right all the same.
 *
 * @param warning code of the warning
 * @param reason as typed, at most 500 characters
 */
public record AcceptedWarning(String warning, String reason) {

    /** Strips blanks around the reason; an empty one is null. */
    public AcceptedWarning {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** Key of the warning's text. */
    public String text() {
        return "notification.warning." + warning;
    }
}
