package org.hersys.casefile;

import java.time.LocalDate;
import java.time.Period;

/**
 * Somebody with a case.
 *
 * @param name as written; null for unnamed patients of published lists
 * @param sex male, female, other or unknown
 * @param ageBand as published, where the birth date is unknown
 */
public record Person(
        long id,
        String name,
        String kana,
        String sex,
        LocalDate birthDate,
        String ageBand,
        String phone,
        String language) {

    /** Age in full years on a day; null when the birth date is unknown. */
    public Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }
}
