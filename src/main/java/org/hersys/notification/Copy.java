package org.hersys.notification;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/** Copies of records of which only some places differ. */
final class Copy {

    private Copy() {}

    /** The record with other values in the places named. */
    static <R extends Record> R of(R record, Map<String, ?> changed) {
        RecordComponent[] places = record.getClass().getRecordComponents();
        if (!Arrays.stream(places).map(RecordComponent::getName).toList().containsAll(changed.keySet())) {
            throw new IllegalArgumentException(changed.keySet() + " are not all of " + record.getClass());
        }
        return make(
                record,
                place -> changed.containsKey(place.getName()) ? changed.get(place.getName()) : value(place, record));
    }

    /** The record with the values of another where it says nothing itself. */
    static <R extends Record> R completed(R record, R other) {
        return make(record, place -> {
            Object own = value(place, record);
            return own == null || own instanceof Collection<?> all && all.isEmpty() ? value(place, other) : own;
        });
    }

    /** The record with the values of a form's places that bear the same names. */
    static <R extends Record> R answered(R record, Record form) {
        Map<String, RecordComponent> asked = Arrays.stream(form.getClass().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        return make(
                record,
                place -> asked.containsKey(place.getName())
                        ? value(asked.get(place.getName()), form)
                        : value(place, record));
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R make(R record, Function<RecordComponent, Object> values) {
        return (R) BeanUtils.instantiateClass(
                BeanUtils.getResolvableConstructor(record.getClass()),
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(values)
                        .toArray());
    }

    /** What a record says in one of its places. */
    static Object value(RecordComponent place, Record record) {
        ReflectionUtils.makeAccessible(place.getAccessor());
        return ReflectionUtils.invokeMethod(place.getAccessor(), record);
    }
}
