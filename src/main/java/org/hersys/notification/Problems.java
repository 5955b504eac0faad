package org.hersys.notification;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.text.Words;

/** Collects what is wrong with the fields of a form, with the checks that every form needs. */
public final class Problems {

    private static final Set<Integer> TURNING =
            Set.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private final List<FieldProblem> found = new ArrayList<>();

    /** What was found, in the order of the checks. */
    public List<FieldProblem> list() {
        return List.copyOf(found);
    }

    /** The same in the reader's words, by field. */
    public Map<String, String> said(Words words) {
        return said(found, words);
    }

    /** Problems in the reader's words, by field. */
    public static Map<String, String> said(List<FieldProblem> problems, Words words) {
        Map<String, String> said = new LinkedHashMap<>();
        problems.forEach(problem -> said.put(problem.field(), words.say(problem.message(), problem.arguments())));
        return said;
    }

    /** Notes a problem unless the condition holds. */
    public void require(boolean condition, String field, String message, Object... arguments) {
        if (!condition && found.stream().noneMatch(problem -> problem.field().equals(field))) {
            found.add(new FieldProblem(field, message, arguments));
        }
    }

    /** The field must be answered. */
    public void required(String field, Object value) {
        require(value != null, field, "problem.required");
    }

    /** The answer, if there is one, must be one of the codes. */
    public void oneOf(String field, String value, Set<String> codes) {
        require(value == null || codes.contains(value), field, "problem.unknownCode");
    }

    /** Every answer must be one of the codes. */
    public void allOf(String field, List<String> values, Set<String> codes) {
        require(values == null || codes.containsAll(values), field, "problem.unknownCode");
    }

    /** A text of one line: not too long, every letter of every script allowed, nothing invisible that misleads. */
    public void line(String field, String text, int longest) {
        length(field, text, longest);
        require(text == null || text.codePoints().noneMatch(Problems::misleads), field, "problem.controlCharacter");
    }

    /** A text of several lines. */
    public void text(String field, String text, int longest) {
        length(field, text, longest);
        require(
                text == null
                        || text.codePoints()
                                .filter(character -> !isLayout(character))
                                .noneMatch(Problems::misleads),
                field,
                "problem.controlCharacter");
    }

    /** A number that can be called: at least four digits, and nothing but digits, signs and a short note. */
    public void phone(String field, String phone) {
        line(field, phone, 30);
        require(
                phone == null
                        || Normalizer.normalize(phone, Normalizer.Form.NFKC)
                                        .chars()
                                        .filter(Character::isDigit)
                                        .count()
                                >= 4,
                field,
                "problem.phone");
    }

    /** A day that has come. */
    public void notInFuture(String field, LocalDate day, LocalDate today) {
        require(day == null || !day.isAfter(today), field, "problem.inFuture");
    }

    private void length(String field, String text, int longest) {
        require(text == null || text.codePointCount(0, text.length()) <= longest, field, "problem.tooLong", longest);
    }

    private static boolean isLayout(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> TURNING.contains(character);
        };
    }
}
