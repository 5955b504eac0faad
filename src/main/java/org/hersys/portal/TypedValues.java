package org.hersys.portal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads measured values as people type them on a phone, in full width too. */
final class TypedValues {

    private static final Pattern THREE_DIGITS = Pattern.compile("[34]\\d\\d");

    private TypedValues() {}

    /** Degrees: 36.5, ３６．５, 36,5 and 365. */
    static Optional<BigDecimal> degrees(String typed) {
        String folded = folded(typed);
        if (THREE_DIGITS.matcher(folded).matches()) {
            folded = folded.substring(0, 2) + "." + folded.substring(2);
        }
        return number(folded).filter(value -> value.scale() <= 1 && value.precision() <= 3);
    }

    /** Any number, with point or comma, with or without its unit. */
    static Optional<BigDecimal> number(String typed) {
        try {
            return Optional.of(new BigDecimal(folded(typed).replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Whole percent: 97, ９７ and 97%. */
    static Optional<Integer> percent(String typed) {
        try {
            return Optional.of(Integer.valueOf(folded(typed)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s℃°C%]", "");
    }
}
