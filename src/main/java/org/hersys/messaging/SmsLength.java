package org.hersys.messaging;

/**
 * How long a text is as SMS: in GSM 7-bit 160 characters fit into one part and 153 into each of several; any other
 * character makes the whole text UCS-2 with 70 and 67 (3GPP TS 23.038, 23.040).
 *
 * @param characters as counted by the network, some of GSM's counting twice
 * @param unicode whether UCS-2 is needed
 * @param parts as the network sends and bills them
 */
public record SmsLength(int characters, boolean unicode, int parts) {

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    /** Counts a text. */
    public static SmsLength of(String text) {
        boolean gsm = text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
        int count = gsm
                ? text.chars()
                        .map(letter -> EXTENDED.indexOf(letter) >= 0 ? 2 : 1)
                        .sum()
                : text.length();
        int alone = gsm ? 160 : 70;
        int joined = gsm ? 153 : 67;
        return new SmsLength(count, !gsm, count <= alone ? 1 : (count + joined - 1) / joined);
    }
}
