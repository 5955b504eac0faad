package org.hersys.casefile.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Values from elsewhere, such as the answer of a register, offered beside what is kept, field by field. */
@Component
@Transactional(readOnly = true)
public class OfferedValues {

    private final Clock clock;

    OfferedValues(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is offered.
     *
     * @param sent as if somebody had typed the values over what is kept
     * @param contested the fields in which they differ
     */
    public record Offer(TypedGroup sent, SaveOutcome.Contested contested) {}

    /** Compares what is offered with what is kept; values that cannot be read are not offered. */
    public Offer of(CaseFile file, FieldGroup group, Map<String, String> values) {
        Map<String, String> now = group.read(file, "");
        Map<String, String> offered = new LinkedHashMap<>(now);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        List<String> different = new ArrayList<>();
        for (Field field : group.fields(file)) {
            String name = field.name();
            String value = read(group, field, values.get(name));
            if (value != null && !value.equals(now.get(name))) {
                offered.put(name, value);
                different.add(name);
            }
            typed.put(name, offered.containsKey(name) ? field.several(offered.get(name)) : List.of());
        }
        return new Offer(
                new TypedGroup("", typed, now, Map.of()),
                new SaveOutcome.Contested(different, List.of(), offered, now, null));
    }

    private String read(FieldGroup group, Field field, String value) {
        if (value == null) {
            return null;
        }
        String read =
                TypedField.read(field, List.of(value), LocalDate.now(clock)).value();
        return read == null ? null : group.kept(field, read);
    }
}
