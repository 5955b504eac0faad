package org.hersys.access;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that can be called, digits only: inside Japan with its leading 0, from elsewhere with +.
 *
 * @param digits for example 09012345678 or +441632960000
 */
public record PhoneNumber(String digits) {

    private static final Pattern JAPANESE = Pattern.compile("0[1-9]\\d{8,9}");
    private static final Pattern MOBILE = Pattern.compile("0[6789]0\\d{8}");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9]\\d{7,14}");

    /** Reads what somebody typed: half or full width, with or without hyphens, spaces and brackets, +81 for 0. */
    public static Optional<PhoneNumber> read(String typed) {
        String digits = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s()\\-‐-―−ー]", "");
        digits = digits.startsWith("+81") ? "0" + digits.substring(3) : digits;
        return JAPANESE.matcher(digits).matches() || FOREIGN.matcher(digits).matches()
                ? Optional.of(new PhoneNumber(digits))
                : Optional.empty();
    }

    /** Whether short messages reach it; of numbers abroad nobody knows. */
    public boolean takesMessages() {
        return digits.startsWith("+") || MOBILE.matcher(digits).matches();
    }

    /** Enough to recognise one's own number: the last four digits. */
    public String masked() {
        return "••••-" + digits.substring(digits.length() - 4);
    }
}
