package org.hersys.notification;

/**
 * Something in a notification that is unusual and may be right all the same.
 *
 * @param code for example {@code onsetLongAgo}
 * @param field where it is said
 */
public record Warning(String code, String field) {

    /** Key of the text. */
    public String text() {
        return "notification.warning." + code;
    }
}
