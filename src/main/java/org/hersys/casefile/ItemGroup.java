package org.hersys.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A field group of which a case has any number, each with an id of its own; one whose fields are all empty is removed. */
public abstract class ItemGroup implements FieldGroup {

    @Override
    public final boolean hasItems() {
        return true;
    }

    @Override
    public final void write(CaseFile file, String item, Map<String, String> values) {
        UUID id = UUID.fromString(item);
        if (values.isEmpty()) {
            remove(file, id);
        } else {
            put(file, id, values);
        }
    }

    /** Removes an item; one that is not there is no error. */
    protected abstract void remove(CaseFile file, UUID item);

    /** Keeps an item, new or known. */
    protected abstract void put(CaseFile file, UUID item, Map<String, String> values);

    /** The day of a field; null when it is empty. */
    protected static LocalDate day(Map<String, String> values, String field) {
        String day = values.get(field);
        return day == null ? null : LocalDate.parse(day);
    }

    /** Keeps a value among what is known; nothing when it is not known. */
    protected static void know(Map<String, String> known, String field, Object value) {
        if (value != null) {
            known.put(field, value.toString());
        }
    }
}
