package org.hersys.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A person as a row of {@code person}. */
final class PersonRow {

    /** The columns of a {@link Person}. */
    static final String COLUMNS = "id, name, kana, sex, birth_date, age_band, phone, language";

    /** Adds a person with the keys under which they are found. */
    static final String INSERT = "insert into person (" + COLUMNS + ", " + PersonKeys.COLUMNS
            + ") values (?, ?, ?, ?, ?::date, ?, ?, ?, " + PersonKeys.PLACES + ")";

    private PersonRow() {}

    /** The values for {@link #INSERT}; messages are in Japanese unless another language is known. */
    static List<Object> values(long id, Person person) {
        List<Object> values = new ArrayList<>(Arrays.asList(
                id,
                person.name(),
                person.kana(),
                person.sex(),
                person.birthDate(),
                person.ageBand(),
                person.phone(),
                person.language() == null ? "ja" : person.language()));
        values.addAll(PersonKeys.values(person.name(), person.kana(), person.phone()));
        return values;
    }
}
