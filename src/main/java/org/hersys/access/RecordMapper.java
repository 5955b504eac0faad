package org.hersys.access;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a row into a record whose components are named as the columns, {@code caseId} as {@code case_id}. Spring's own
 * mappers look for a column {@code caseId} first, and the driver answers each miss with an exception, whose trace costs
 * more than the whole rest of reading the row (ADR 54).
 *
 * @param <T> the record
 */
public final class RecordMapper<T> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private static final ClassValue<RecordMapper<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
            return new RecordMapper<>(type);
        }
    };

    private final Constructor<T> constructor;
    private final Column[] columns;

    private record Column(String name, TypeDescriptor type) {

        /** What the driver does not read as the component's type itself is converted, such as the codes of an enum. */
        Object of(ResultSet row) throws SQLException {
            Object value = JdbcUtils.getResultSetValue(row, row.findColumn(name), type.getType());
            boolean fits =
                    value == null ? !type.isPrimitive() : type.getObjectType().isInstance(value);
            return fits ? value : CONVERSION.convert(value, type);
        }
    }

    private RecordMapper(Class<T> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        String[] names = BeanUtils.getParameterNames(constructor);
        columns = IntStream.range(0, names.length)
                .mapToObj(component -> new Column(
                        JdbcUtils.convertPropertyNameToUnderscoreName(names[component]),
                        new TypeDescriptor(new MethodParameter(constructor, component))))
                .toArray(Column[]::new);
    }

    /** Of the rows of every statement that has a column for each component. */
    @SuppressWarnings("unchecked") // each type has its own
    public static <T> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) KNOWN.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int component = 0; component < values.length; component++) {
            values[component] = columns[component].of(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
