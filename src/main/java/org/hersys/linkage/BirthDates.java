package org.hersys.linkage;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** How far two birth dates agree, by the slips people make with them. */
final class BirthDates {

    /** Years between the beginnings of two eras, Meiji 1868, Taisho 1912, Showa 1926, Heisei 1989, Reiwa 2019. */
    private static final Set<Integer> BETWEEN_ERAS = Set.of(14, 30, 44, 58, 63, 77, 93, 107, 121, 151);

    private BirthDates() {}

    static String compare(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return "same";
        }
        if (MonthDay.from(one).equals(MonthDay.from(other))
                && BETWEEN_ERAS.contains(Math.abs(one.getYear() - other.getYear()))) {
            return "era";
        }
        boolean exchanged = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        return exchanged || isOneSlip(digits(one), digits(other)) ? "slip" : "different";
    }

    /** Whether one character differs, or two neighbours are exchanged. */
    static boolean isOneSlip(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int first = 0;
        while (one.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = one.length() - 1;
        while (one.charAt(last) == other.charAt(last)) {
            last--;
        }
        return first == last
                || last == first + 1
                        && one.charAt(first) == other.charAt(last)
                        && one.charAt(last) == other.charAt(first);
    }

    private static String digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
