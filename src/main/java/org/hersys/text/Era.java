package org.hersys.text;

import java.time.LocalDate;

/**
 * Japanese eras with their first and last day, both included. A day on which the era changed belongs to both, as it did
 * in life.
 */
enum Era {
    MEIJI("明治", "M", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
    TAISHO("大正", "T", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
    SHOWA("昭和", "S", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI("平成", "H", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA("令和", "R", LocalDate.of(2019, 5, 1), LocalDate.MAX);

    private final String japanese;
    private final String letter;
    private final LocalDate first;
    private final LocalDate last;

    Era(String japanese, String letter, LocalDate first, LocalDate last) {
        this.japanese = japanese;
        this.letter = letter;
        this.first = first;
        this.last = last;
    }

    static Era named(String name) {
        for (Era era : values()) {
            if (name.startsWith(era.japanese.substring(0, 1)) || era.letter.equalsIgnoreCase(name)) {
                return era;
            }
        }
        throw new IllegalArgumentException("no era");
    }

    int westernYear(int yearOfEra) {
        return first.getYear() + yearOfEra - 1;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
