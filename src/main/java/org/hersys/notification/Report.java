package org.hersys.notification;

/**
 * A notification on its way in.
 *
 * @param channel web (the clinic itself), fax (typed by the health centre), api, or contact (a contact fell ill)
 * @param sourceCase the case through which the person was a contact, or null
 */
public record Report(NotificationContent content, String channel, Long sourceCase) {

    /** A report of a person who is not known as a contact. */
    public static Report of(NotificationContent content, String channel) {
        return new Report(content, channel, null);
    }
}
