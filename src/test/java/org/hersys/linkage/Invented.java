package org.hersys.linkage;

import java.time.LocalDate;

/** An invented person as one record says it; null where the record says nothing. */
public record Invented(
        String family,
        String given,
        String familyReading,
        String givenReading,
        String blank,
        String sex,
        LocalDate birthDate,
        String phone,
        String address) {

    /** The name as written into the one field. */
    public String name() {
        return family + blank + given;
    }

    /** The reading as written into the one field, or null. */
    public String kana() {
        return familyReading == null ? null : familyReading + blank + givenReading;
    }

    Invented named(
            String newFamily, String newGiven, String newFamilyReading, String newGivenReading, String newBlank) {
        return new Invented(
                newFamily, newGiven, newFamilyReading, newGivenReading, newBlank, sex, birthDate, phone, address);
    }

    Invented written(String newFamily, String newGiven) {
        return named(newFamily, newGiven, familyReading, givenReading, blank);
    }

    Invented read(String newFamilyReading, String newGivenReading) {
        return named(family, given, newFamilyReading, newGivenReading, blank);
    }

    Invented born(LocalDate day) {
        return new Invented(family, given, familyReading, givenReading, blank, sex, day, phone, address);
    }

    Invented ofSex(String other) {
        return new Invented(family, given, familyReading, givenReading, blank, other, birthDate, phone, address);
    }

    Invented phoning(String number) {
        return new Invented(family, given, familyReading, givenReading, blank, sex, birthDate, number, address);
    }

    Invented living(String where) {
        return new Invented(family, given, familyReading, givenReading, blank, sex, birthDate, phone, where);
    }
}
