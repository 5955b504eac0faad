package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hersys.tasklist.Reading.Kind;
import org.hersys.tasklist.Reading.Misread;

/** Which characters an answer may hold: everything people write, in any script, but nothing that only machines read. */
final class PlainText {

    private static final int LONGEST_SHOWN = 40;

    private PlainText() {}

    /** Each answer with a control character or half a character in it. */
    static List<Misread> misread(ObjectNode answers) {
        List<Misread> misread = new ArrayList<>();
        answers.properties().forEach(answer -> collect(answer.getKey(), answer.getValue(), misread));
        return misread;
    }

    private static void collect(String path, JsonNode answer, List<Misread> misread) {
        if (answer.isTextual() && !isPlain(answer.textValue())) {
            misread.add(new Misread(path, Kind.CHARACTERS));
        } else if (answer instanceof ArrayNode rows) {
            for (int row = 0; row < rows.size(); row++) {
                collect(path + "[" + row + "]", rows.get(row), misread);
            }
        } else if (answer instanceof ObjectNode fields) {
            fields.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), misread));
        }
    }

    private static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int character) {
        boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return lineOrTab || !Character.isISOControl(character) && !half;
    }

    /** The answer with null in place of texts that are empty or only blanks, at any depth. */
    static JsonNode withoutBlanks(JsonNode answer) {
        if (answer.isTextual() && answer.textValue().isBlank()) {
            return NullNode.getInstance();
        }
        if (answer instanceof ArrayNode rows) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode(rows.size());
            rows.forEach(row -> kept.add(withoutBlanks(row)));
            return kept;
        }
        if (answer instanceof ObjectNode fields) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            fields.properties().forEach(field -> kept.set(field.getKey(), withoutBlanks(field.getValue())));
            return kept;
        }
        return answer;
    }

    /** A key as it may be repeated in a message. */
    static String shown(String key) {
        String printable = key.replaceAll("[^\\p{L}\\p{N}._-]", "?");
        return printable.length() <= LONGEST_SHOWN ? printable : printable.substring(0, LONGEST_SHOWN) + "…";
    }
}
