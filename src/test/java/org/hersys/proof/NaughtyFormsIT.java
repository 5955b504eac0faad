package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hersys.support.ProductTest;
import org.hersys.tasklist.AnswerReader;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.Reading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every answer of every form of a task, found in the forms' records; the fields share the texts that break programs. */
@ProductTest
class NaughtyFormsIT {

    @Autowired
    List<FormHandler<?>> forms;

    @Autowired
    AnswerReader reader;

    @Autowired
    Validator validator;

    @Autowired
    ObjectMapper json;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> all = NaughtyStrings.all();
    private int turn;
    private int texts;

    @Test
    void eachIsReadUnchangedOrNamedAsWrong() {
        for (FormHandler<?> form : forms) {
            eachField(form.type());
        }
        assertThat(texts).isGreaterThan(5_000);
        assertThat(wrong).isEmpty();
    }

    private void eachField(Class<?> type) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                eachField(field.getType());
            } else {
                int step = field.getType() == String.class ? 4 : 16;
                for (int i = turn++ % step; i < all.size(); i += step) {
                    read(type, field, all.get(i));
                }
            }
        }
    }

    private <R> void read(Class<R> type, RecordComponent field, String text) {
        ObjectNode answers = json.createObjectNode();
        put(answers, field, text);
        try {
            Reading<R> reading = reader.tryToRead(type, answers);
            texts++;
            validator.validate(reading.record());
            field.getAccessor().setAccessible(true);
            if (field.getType() == String.class
                    && reading.misread().isEmpty()
                    && !text.isBlank()
                    && !isRead(text, stripped(field.getAccessor().invoke(reading.record())), field.getName())) {
                wrong.add(type.getSimpleName() + "." + field.getName() + " changed " + NaughtyStrings.shown(text));
            }
        } catch (RuntimeException | ReflectiveOperationException accident) {
            wrong.add(
                    type.getSimpleName() + "." + field.getName() + " " + NaughtyStrings.shown(text) + ": " + accident);
        }
    }

    /** As typed; a number of a telephone is written in half width. */
    private static boolean isRead(String text, String read, String field) {
        boolean number = field.toLowerCase(Locale.ROOT).endsWith("phone") && read != null && read.matches("[\\d-]+");
        return (number ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text)
                .strip()
                .equals(read);
    }

    private static String stripped(Object text) {
        return text == null ? null : text.toString().strip();
    }

    /** The text as an answer, or in every field of a row where the answer is a list of rows. */
    private void put(ObjectNode answers, RecordComponent field, String text) {
        if (field.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> row) {
            ArrayNode rows = answers.putArray(field.getName());
            if (row.isRecord()) {
                ObjectNode one = rows.addObject();
                for (RecordComponent cell : row.getRecordComponents()) {
                    one.put(cell.getName(), text);
                }
            } else {
                rows.add(text);
            }
        } else {
            answers.put(field.getName(), text);
        }
    }
}
