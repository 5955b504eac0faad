package org.hersys.tasklist;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.tasklist.FormRefused.Problem;
import org.hersys.tasklist.Reading.Kind;
import org.hersys.tasklist.Reading.Misread;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;

/**
 * Reads answers into a form's record, strictly: no other keys, no other types, no control characters. A blank text is
 * no answer (null), a list without entries is empty rather than null.
 */
@Component
public class AnswerReader {

    private final ObjectMapper strict = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .withConfigOverride(LocalDate.class, days -> days.setFormat(JsonFormat.Value.forLeniency(false)))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, coercion -> coercion.setCoercion(
                            CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** What a record's components are, looked up once: asked anew, the machine reads them from the class file each time. */
    private final Map<Class<?>, List<Component>> components = new ConcurrentHashMap<>();

    private final FieldTexts texts;

    private record Component(String name, JavaType type, boolean unwrapped) {}

    AnswerReader(FieldTexts texts) {
        this.texts = texts;
    }

    /** The answers as the form's record; throws {@link FormRefused} naming everything that is wrong. */
    <R> R read(Class<R> type, ObjectNode answers) {
        Reading<R> reading = tryToRead(type, answers);
        if (!reading.misread().isEmpty()) {
            throw new FormRefused(reading.misread().stream().map(this::problem).toList());
        }
        return reading.record();
    }

    /** The answers as a record, as far as they can be read, with everything that cannot. */
    public <R> Reading<R> tryToRead(Class<R> type, ObjectNode answers) {
        List<Misread> misread = new ArrayList<>(PlainText.misread(answers));
        R record = read(type, answers, misread);
        Set<String> known = keys(type).collect(Collectors.toSet());
        answers.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                misread.add(new Misread(PlainText.shown(key), Kind.UNKNOWN));
            }
        });
        return new Reading<>(record, List.copyOf(misread));
    }

    /** A component that is unwrapped is a record of its own, whose keys stand beside the others. */
    private <R> R read(Class<R> type, ObjectNode answers, List<Misread> misread) {
        Object[] values = components(type).stream()
                .map(component -> component.unwrapped()
                        ? read(component.type().getRawClass(), answers, misread)
                        : value(component, answers.path(component.name()), misread))
                .toArray();
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
    }

    private Stream<String> keys(Class<?> type) {
        return components(type).stream()
                .flatMap(component ->
                        component.unwrapped() ? keys(component.type().getRawClass()) : Stream.of(component.name()));
    }

    private List<Component> components(Class<?> type) {
        return components.computeIfAbsent(type, record -> Stream.of(record.getRecordComponents())
                .map(component -> new Component(
                        component.getName(),
                        strict.constructType(component.getGenericType()),
                        component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)))
                .toList());
    }

    private Problem problem(Misread misread) {
        return misread.wanted() == Kind.UNKNOWN
                ? new Problem(null, texts.text("tasklist.field.unknown", misread.field()))
                : new Problem(
                        misread.field(),
                        texts.text("tasklist.field." + misread.wanted().code()));
    }

    private Object value(Component component, JsonNode given, List<Misread> misread) {
        JavaType type = component.type();
        JsonNode answer = PlainText.withoutBlanks(given);
        if (answer.isMissingNode() || answer.isNull()) {
            return nothing(type);
        }
        try {
            return strict.readValue(strict.treeAsTokens(answer), type);
        } catch (JsonMappingException wrong) {
            misread.add(misread(component.name(), type, wrong));
        } catch (java.io.IOException wrong) {
            misread.add(new Misread(component.name(), kind(type.getRawClass())));
        }
        return nothing(type);
    }

    private static Misread misread(String component, JavaType type, JsonMappingException wrong) {
        String path = component
                + wrong.getPath().stream()
                        .map(step -> step.getIndex() >= 0 ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining());
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return new Misread(PlainText.shown(unknown.getPropertyName()), Kind.UNKNOWN);
        }
        boolean deeper = !wrong.getPath().isEmpty();
        Class<?> wanted = wrong instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : type.getRawClass();
        return new Misread(path, kind(deeper ? wanted : type.getRawClass()));
    }

    private static Kind kind(Class<?> wanted) {
        if (Temporal.class.isAssignableFrom(wanted)) {
            return Kind.DATE;
        }
        if (Number.class.isAssignableFrom(wanted)
                || wanted == int.class
                || wanted == long.class
                || wanted == double.class) {
            return Kind.NUMBER;
        }
        if (wanted.isEnum() || wanted == Boolean.class || wanted == boolean.class) {
            return Kind.CHOICE;
        }
        return Collection.class.isAssignableFrom(wanted) || wanted.isRecord() ? Kind.LIST : Kind.TEXT;
    }

    private Object nothing(JavaType type) {
        if (type.isTypeOrSubTypeOf(List.class)) {
            return List.of();
        }
        return type.isPrimitive()
                ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type.getRawClass(), 1), 0)
                : null;
    }
}
