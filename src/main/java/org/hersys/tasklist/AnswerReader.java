package org.hersys.tasklist;

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
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.tasklist.FormRefused.Problem;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;

/**
 * Reads answers into a form's record, strictly: no other keys, no other types, no control characters. A blank text is
 * no answer (null), a list without entries is empty rather than null.
 */
@Component
class AnswerReader {

    private final ObjectMapper strict = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, coercion -> coercion.setCoercion(
                            CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final FieldTexts texts;

    AnswerReader(FieldTexts texts) {
        this.texts = texts;
    }

    /** The answers as the form's record; throws {@link FormRefused} naming everything that is wrong. */
    <R> R read(Class<R> type, ObjectNode answers) {
        List<Problem> problems = new ArrayList<>(PlainText.problems(answers, texts));
        RecordComponent[] components = type.getRecordComponents();
        List<String> known = Stream.of(components).map(RecordComponent::getName).toList();
        answers.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problems.add(new Problem(null, texts.text("tasklist.field.unknown", PlainText.shown(key))));
            }
        });
        Object[] values = Stream.of(components)
                .map(component -> value(component, answers.path(component.getName()), problems))
                .toArray();
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
    }

    private Object value(RecordComponent component, JsonNode given, List<Problem> problems) {
        JavaType type = strict.constructType(component.getGenericType());
        JsonNode answer = PlainText.withoutBlanks(given);
        if (answer.isMissingNode() || answer.isNull()) {
            return nothing(type);
        }
        try {
            return strict.readValue(strict.treeAsTokens(answer), type);
        } catch (JsonMappingException wrong) {
            problems.add(problem(component.getName(), type, wrong));
        } catch (java.io.IOException wrong) {
            problems.add(new Problem(component.getName(), texts.ofType(type.getRawClass())));
        }
        return nothing(type);
    }

    private Problem problem(String component, JavaType type, JsonMappingException wrong) {
        String path = component
                + wrong.getPath().stream()
                        .map(step -> step.getIndex() >= 0 ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining());
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return new Problem(null, texts.text("tasklist.field.unknown", PlainText.shown(unknown.getPropertyName())));
        }
        boolean deeper = !wrong.getPath().isEmpty();
        Class<?> wanted = wrong instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : type.getRawClass();
        return new Problem(path, texts.ofType(deeper ? wanted : type.getRawClass()));
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
