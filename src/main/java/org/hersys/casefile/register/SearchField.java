package org.hersys.casefile.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.PersonKeys;
import org.hersys.text.WrittenDay;

/** What cases can be searched by; each is kept in one way of writing, however it was typed. */
public enum SearchField {
    NAME("name", Kind.TEXT),
    NUMBER("number", Kind.TEXT),
    PHONE("phone", Kind.TEXT),
    BIRTH_DATE("birthDate", Kind.DAY),
    DISEASE("disease", Kind.CODE),
    OFFICE("office", Kind.CODE),
    PLACE("place", Kind.CODE),
    NOTIFIED_FROM("notifiedFrom", Kind.DAY),
    NOTIFIED_TO("notifiedTo", Kind.DAY),
    ONSET_FROM("onsetFrom", Kind.DAY),
    ONSET_TO("onsetTo", Kind.DAY),
    RELEASED_FROM("releasedFrom", Kind.DAY),
    RELEASED_TO("releasedTo", Kind.DAY);

    /** Places of stay that can be searched for. */
    public static final Set<String> PLACES = Set.of("hospital", "hotel", "home", "careFacility");

    private static final int LONGEST = 100;
    private static final int FEWEST_DIGITS = 3;

    private final String code;
    private final Kind kind;

    SearchField(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** How a field is typed and shown. */
    public enum Kind {
        TEXT,
        DAY,
        CODE
    }

    /** The name of the field in forms, texts and kept searches. */
    @JsonValue
    public String code() {
        return code;
    }

    /** How the field is typed and shown. */
    public Kind kind() {
        return kind;
    }

    /** The field of the first day, for that of the last. */
    public Optional<SearchField> beginning() {
        return code.endsWith("To") ? Optional.of(of(code.replaceFirst("To$", "From"))) : Optional.empty();
    }

    /** The field of a code; an exception for any other text. */
    @JsonCreator
    public static SearchField of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field of a search"));
    }

    /** The one way of writing what was typed; nothing when it cannot be such a field. Days may be of an era. */
    public Optional<String> read(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (this) {
            case NAME -> Optional.of(text);
            case NUMBER -> CaseNumber.readSought(text).map(CaseNumber::text);
            case PHONE -> Optional.ofNullable(PersonKeys.phone(text)).filter(key -> key.length() >= FEWEST_DIGITS);
            case OFFICE, DISEASE -> Optional.of(text).filter(given -> given.matches("[A-Za-z0-9-]{1,20}"));
            case PLACE -> Optional.of(text).filter(PLACES::contains);
            default ->
                WrittenDay.read(text) instanceof WrittenDay.Day day
                        ? Optional.of(day.day().toString())
                        : Optional.empty();
        };
    }
}
