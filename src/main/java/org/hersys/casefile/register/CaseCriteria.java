package org.hersys.casefile.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is searched for: all given fields must fit. */
public record CaseCriteria(@JsonValue Map<SearchField, String> fields) {

    /** Every case. */
    public static final CaseCriteria NONE = new CaseCriteria(Map.of());

    /** Of fields as {@link SearchField#read} gives them. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseCriteria {
        Map<SearchField, String> sorted = new EnumMap<>(SearchField.class);
        sorted.putAll(fields);
        fields = Collections.unmodifiableMap(sorted);
    }

    /** Whether every case fits. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The value of a field, or null. */
    public String get(SearchField field) {
        return fields.get(field);
    }

    /** The order in which an index finds the cases, however many: that of the days searched for, else of notification. */
    CaseOrder steadyOrder() {
        if (hasAny(SearchField.ONSET_FROM, SearchField.ONSET_TO)) {
            return CaseOrder.ONSET;
        }
        return hasAny(SearchField.RELEASED_FROM, SearchField.RELEASED_TO) ? CaseOrder.CLOSED : CaseOrder.REPORTED;
    }

    private boolean hasAny(SearchField... some) {
        return Stream.of(some).anyMatch(fields::containsKey);
    }

    /** The day of a field, or null. */
    LocalDate day(SearchField field) {
        String day = get(field);
        return day == null ? null : LocalDate.parse(day);
    }

    /** The same without the field of a code. */
    public CaseCriteria without(String code) {
        return new CaseCriteria(fields.entrySet().stream()
                .filter(entry -> !entry.getKey().code().equals(code))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What is searched for in one line, for the log of looks, which keeps a keyed hash of it. */
    public String terms() {
        return fields.entrySet().stream()
                .map(entry -> entry.getKey().code() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }
}
