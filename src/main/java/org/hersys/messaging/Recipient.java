package org.hersys.messaging;

import java.util.Locale;

/**
 * Whom a message is for.
 *
 * @param key id of the person or contact, login of the account, code of the organisation or, for a notice, its
 *     candidate group such as {@code 13103.nurse}; null for a bare address
 * @param address number or mail address; null where it is to be looked up when the message is sent
 * @param language ja, en, zh, ko, vi or pt; null for the recipient's own
 */
public record Recipient(Kind kind, String key, String address, String language) {

    /** What a recipient is. */
    public enum Kind {
        PERSON,
        CONTACT,
        ACCOUNT,
        ORGANISATION,
        ADDRESS;

        /** The code in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A patient, reached under the number of the case file, in the patient's language. */
    public static Recipient person(long id) {
        return new Recipient(Kind.PERSON, Long.toString(id), null, null);
    }

    /** A contact, reached under the number the patient gave. */
    public static Recipient contact(long id) {
        return new Recipient(Kind.CONTACT, Long.toString(id), null, null);
    }

    /** A colleague, for a notice inside the product. */
    public static Recipient account(String login) {
        return new Recipient(Kind.ACCOUNT, login, null, null);
    }

    /** A colleague under a number or mail address that is known. */
    public static Recipient account(String login, String address, String language) {
        return new Recipient(Kind.ACCOUNT, login, address, language);
    }

    /** Everybody of a candidate group such as {@code 13103.nurse}, for a notice inside the product. */
    public static Recipient group(String group) {
        return new Recipient(Kind.ORGANISATION, group, null, null);
    }

    /** A bare number or mail address. */
    public static Recipient address(String address, String language) {
        return new Recipient(Kind.ADDRESS, null, address, language);
    }
}
