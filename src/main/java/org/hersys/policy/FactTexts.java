package org.hersys.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The facts and rows of a kept answer in the reader's words, as the tables of forms show them. */
@Component
public class FactTexts {

    private static final Map<String, String> VOCABULARIES = Map.ofEntries(
            Map.entry("severity", "severity"),
            Map.entry("placement", "place"),
            Map.entry("place", "place"),
            Map.entry("pneumoniaExtent", "pneumoniaExtent"),
            Map.entry("authority", "authority"),
            Map.entry("mode", "mode"),
            Map.entry("observerKind", "observerKind"),
            Map.entry("firstContact", "firstContact"),
            Map.entry("alertLevel", "alert"),
            Map.entry("duty", "duty"),
            Map.entry("result", "result"),
            Map.entry("diagnosisType", "diagnosisType"));

    /** Numbers for which the tables read 0 as not known or not so. */
    private static final Set<String> ZERO_IS_NOTHING = Set.of("bmi", "pregnancyWeeks");

    private static final Set<String> NAMES_OF_ROWS = Set.of("reason", "rule");

    private final TableTexts tables;
    private final Words words;

    FactTexts(TableTexts tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    /** The vocabulary whose codes a fact has, or null for numbers, days, yes and no. */
    public static String vocabulary(String fact) {
        return VOCABULARIES.get(fact);
    }

    /** A fact as people read it: null where the number stands for nothing. */
    public static Object known(String fact, Object value) {
        boolean nothing = ZERO_IS_NOTHING.contains(fact) && value instanceof Number number && number.doubleValue() == 0;
        return nothing ? null : value;
    }

    /** The facts of an answer in the table's order as {@code fact} and {@code value}. */
    public List<Map<String, Object>> facts(DecisionRecord answer) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (String input : tables.inputs(answer.decision())) {
            if (answer.facts().containsKey(input)) {
                facts.add(Map.of(
                        "fact",
                        words.say("fact." + input),
                        "value",
                        value(input, answer.facts().get(input))));
            }
        }
        return facts;
    }

    /** The outputs of an answer as {@code fact} and {@code value}, without those that only name the row. */
    public List<Map<String, Object>> outputs(DecisionRecord answer) {
        return answer.result().entrySet().stream()
                .filter(output -> !NAMES_OF_ROWS.contains(output.getKey()))
                .map(output -> Map.<String, Object>of(
                        "fact",
                        words.say("fact." + output.getKey()),
                        "value",
                        value(output.getKey(), output.getValue())))
                .toList();
    }

    /** The rows that fired as {@code table}, {@code version}, {@code row} and {@code why}. */
    public Stream<Map<String, Object>> rows(DecisionRecord answer) {
        return answer.rows().stream()
                .map(row -> Map.of(
                        "table",
                        tables.name(answer.decision()),
                        "version",
                        answer.version(),
                        "row",
                        tables.number(answer.decision(), answer.version(), row),
                        "why",
                        tables.why(answer.decision(), answer.version(), row)));
    }

    /** A fact's value in words. */
    public String value(String fact, Object recorded) {
        Object value = known(fact, recorded);
        if (value instanceof Boolean answer) {
            return words.yesNo(answer);
        }
        if (value instanceof String text) {
            return vocabulary(fact) != null ? words.code(vocabulary(fact), text) : dayOrText(fact, text);
        }
        return value == null ? Words.UNKNOWN : value.toString();
    }

    /** A day, or a code whose word is {@code fact.<fact>.<code>}; a text without a word stays as it is. */
    private String dayOrText(String fact, String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.day(LocalDate.parse(text));
        }
        String key = "fact." + fact + "." + text;
        String word = words.say(key);
        return word.equals(key) ? text : word;
    }
}
