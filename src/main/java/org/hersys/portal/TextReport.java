package org.hersys.portal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report by SMS in its fixed short form, for those without a browser: temperature, SpO2 (0 or - where not measured),
 * and 1 when none of the emergency signs is there, 9 when one is. For example {@code 36.8 97 1}. Whom a sign keeps from
 * writing more may send the 9 alone.
 *
 * @param temperature null where only a sign was sent
 * @param spo2 null where not measured
 * @param sign whether an emergency sign is there
 */
record TextReport(BigDecimal temperature, Integer spo2, boolean sign) {

    private static final Pattern FORM =
            Pattern.compile("([34]\\d(?:[.,]\\d)?|[34]\\d\\d)[\\s/;,、]+(\\d{2,3}|0|-)[\\s/;,、]+([19])");

    /** What a text says; nothing when it is not in the form, then the sender is told how to write. */
    static Optional<TextReport> read(String text) {
        String folded = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[℃%]|°C", "")
                .strip();
        if (folded.equals("9")) {
            return Optional.of(new TextReport(null, null, true));
        }
        Matcher said = FORM.matcher(folded);
        if (!said.matches()) {
            return Optional.empty();
        }
        String spo2 = said.group(2);
        return Optional.of(new TextReport(
                degrees(said.group(1)),
                spo2.equals("0") || spo2.equals("-") ? null : Integer.valueOf(spo2),
                said.group(3).equals("9")));
    }

    /** 36.8, 36,8 and 368 are the same. */
    private static BigDecimal degrees(String typed) {
        String digits = typed.replaceAll("[.,]", "");
        return new BigDecimal(digits.length() == 2 ? digits : digits.substring(0, 2) + "." + digits.substring(2));
    }
}
