package org.hersys.casefile;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * The number people use for a case: two digits of the year, a running number and a check digit that catches every
 * single wrong digit and every two neighbours swapped (Verhoeff), for example {@code 26-0001234-5}.
 */
public record CaseNumber(String text) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{2})-?(\\d{7,})-?(\\d)");
    private static final Pattern WITHOUT_CHECK = Pattern.compile("(\\d{2})-(\\d{7,})|(\\d{2})(\\d{7})");

    /** The number of a new case. */
    static CaseNumber of(int year, long caseId) {
        return checked("%02d%07d".formatted(year % 100, caseId));
    }

    private static CaseNumber checked(String digits) {
        try {
            String check = VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits);
            return new CaseNumber(digits.substring(0, 2) + "-" + digits.substring(2) + "-" + check);
        } catch (CheckDigitException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a number as typed (full-width digits, with or without hyphens); nothing when it cannot be one. */
    public static Optional<CaseNumber> read(String typed) {
        Matcher shape = SHAPE.matcher(folded(typed));
        if (!shape.matches()
                || !VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(shape.group(1) + shape.group(2) + shape.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new CaseNumber(shape.group(1) + "-" + shape.group(2) + "-" + shape.group(3)));
    }

    /** Reads a number that is looked for; its check digit may be left out. */
    public static Optional<CaseNumber> readSought(String typed) {
        String folded = folded(typed);
        return WITHOUT_CHECK.matcher(folded).matches() ? Optional.of(checked(folded.replace("-", ""))) : read(typed);
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[‐‑–—―−ー]", "-");
    }
}
