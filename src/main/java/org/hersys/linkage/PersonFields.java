package org.hersys.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hersys.casefile.Person;

/** The fields of a person of which each may survive from either record. */
final class PersonFields {

    /** Their names, in the order of a page. */
    static final List<String> NAMES = List.of("name", "kana", "birthDate", "sex", "phone", "language");

    private PersonFields() {}

    /** A field's value; null where it is not known. */
    static Object value(Person person, String field) {
        return switch (field) {
            case "name" -> person.name();
            case "kana" -> person.kana();
            case "birthDate" -> person.birthDate();
            case "sex" -> "unknown".equals(person.sex()) ? null : person.sex();
            case "phone" -> person.phone();
            case "language" -> person.language();
            default -> throw new IllegalArgumentException(field);
        };
    }

    /**
     * The survivor with the values chosen.
     *
     * @param fromOther fields whose value is that of the other record
     */
    static Person chosen(Person survivor, Person other, List<String> fromOther) {
        return new Person(
                survivor.id(),
                pick("name", survivor, other, fromOther, Person::name),
                pick("kana", survivor, other, fromOther, Person::kana),
                pick("sex", survivor, other, fromOther, Person::sex),
                pick("birthDate", survivor, other, fromOther, Person::birthDate),
                survivor.ageBand() == null ? other.ageBand() : survivor.ageBand(),
                pick("phone", survivor, other, fromOther, Person::phone),
                pick("language", survivor, other, fromOther, Person::language));
    }

    private static <T> T pick(
            String field, Person survivor, Person other, List<String> fromOther, Function<Person, T> value) {
        return value.apply(fromOther.contains(field) ? other : survivor);
    }

    /** Fields in which two states of a person differ. */
    static List<String> differing(Person one, Person other) {
        List<String> differing = new ArrayList<>();
        for (String field : NAMES) {
            if (!Objects.equals(value(one, field), value(other, field))) {
                differing.add(field);
            }
        }
        return differing;
    }

    /** What a page proposes: what only the other record knows. */
    static List<String> proposed(Person survivor, Person other) {
        return NAMES.stream()
                .filter(field -> value(survivor, field) == null && value(other, field) != null)
                .toList();
    }

    /** Values by field as texts, for a page that shows both. */
    static Map<String, Object> values(Person person) {
        Map<String, Object> values = new java.util.HashMap<>();
        NAMES.forEach(field -> values.put(field, value(person, field)));
        return values;
    }
}
