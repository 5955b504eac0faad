package org.hersys.linkage;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is compared of a person, folded so that ways of writing do not count. Never shown.
 *
 * @param sex male, female or other; null where not known
 * @param phone digits only, or null
 * @param address without the ways of writing numbers, or null
 */
record Traits(
        long personId,
        SplitName writing,
        SplitName reading,
        LocalDate birthDate,
        String sex,
        String phone,
        String address) {

    private static final Pattern NUMBER_WORD = Pattern.compile("(?<=\\d)(丁目|番地の|番地|番の|番|号室|号|の(?=\\d))");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑–—―−ー－ｰ-]+");
    private static final int FEWEST_DIGITS = 9;

    /** A person as registered; null for what is not known. */
    static Traits of(
            long personId, String name, String kana, LocalDate birthDate, String sex, String phone, String address) {
        return new Traits(
                personId,
                SplitName.ofName(name),
                SplitName.ofReading(kana),
                birthDate,
                sex == null || "unknown".equals(sex) ? null : sex,
                digits(phone),
                street(address));
    }

    private static String digits(String phone) {
        String written = fold(phone);
        String digits = written.replaceAll("\\D", "");
        if (written.startsWith("+81")) {
            digits = "0" + digits.substring(2);
        }
        return digits.length() < FEWEST_DIGITS ? null : digits;
    }

    /** The address up to the number of the house; buildings and flats are left out more often than not. */
    private static String street(String address) {
        String folded = HYPHENS.matcher(fold(address)).replaceAll("-").replaceAll("\\s+", " ");
        String numbers = NUMBER_WORD.matcher(folded).replaceAll("-");
        String plain = numbers.replaceAll("-+", "-").replaceAll("^.{2,3}[都道府県]", "");
        var end = Pattern.compile("^(\\D*\\d+(?:-\\d+)*).*$").matcher(plain);
        String street = (end.matches() ? end.group(1) : plain).replace(" ", "");
        return street.isEmpty() ? null : street;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
