package org.hersys.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells of every kind, two by two: what the check says of them the engine does, and the values it names show it. */
class HostileCellsTest {

    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(
                        "x:integer",
                        List.of(
                                "-",
                                "null",
                                "not(null)",
                                "-3",
                                "< -3",
                                "> 2.5",
                                "<= 2.5",
                                "[-3..2.5]",
                                "]-3..2[",
                                "(-3..-2)",
                                "not(-3, 2)",
                                "not(< 2)",
                                "not([-3..2])",
                                "-3, null, > 2",
                                "[2..-3]",
                                "2.5"),
                        List.of("-5", "-4", "-3", "-2", "-1", "0", "1", "2", "3", "4", "9", "null")),
                Arguments.of(
                        "x:double",
                        List.of(
                                "-",
                                "null",
                                "0.5",
                                "< -0.25",
                                "[-0.25..0.5)",
                                "(0.5..0.75]",
                                "not(0.5)",
                                "not(>= 0.5)",
                                ".5",
                                "not(null, 0.5)",
                                "> 0.75"),
                        List.of("-1", "-0.25", "0", "0.5", "0.6", "0.75", "0.8", "null")),
                Arguments.of(
                        "x:string",
                        List.of(
                                "-",
                                "null",
                                "\"a\"",
                                "\"a,b\"",
                                "\"a\\\"b\"",
                                "\"\"",
                                "not(\"a\")",
                                "not(\"a\", \"\")",
                                "\"a\", \"a,b\"",
                                "\"-\"",
                                "\"null\"",
                                "not(null)",
                                "\"あ\"",
                                "\"a\", null",
                                "\"(\", \"a\""),
                        List.of(
                                "\"a\"",
                                "\"a,b\"",
                                "\"a\\\"b\"",
                                "\"\"",
                                "\"-\"",
                                "\"null\"",
                                "\"あ\"",
                                "\"(\"",
                                "\"zzz\"",
                                "null")),
                Arguments.of(
                        "x:boolean",
                        List.of(
                                "-",
                                "true",
                                "false",
                                "true, false",
                                "not(true)",
                                "null",
                                "not(null)",
                                "not(true, false)",
                                "not(false)",
                                "true, null",
                                "false, null",
                                "not(null, false)"),
                        List.of("true", "false", "null")),
                Arguments.of(
                        "x:",
                        List.of(
                                "-",
                                "null",
                                "date(\"2022-09-01\")",
                                "@\"2022-09-01\"",
                                "< date(\"2022-09-01\")",
                                "(date(\"2022-09-01\")..date(\"2022-09-03\")]",
                                "not(date(\"2022-09-02\"))",
                                "not(>= date(\"2022-09-02\"))",
                                "date(\"2022-09-02\"), > date(\"2022-09-03\")"),
                        List.of(
                                "date(\"2022-08-31\")",
                                "date(\"2022-09-01\")",
                                "date(\"2022-09-02\")",
                                "date(\"2022-09-03\")",
                                "date(\"2022-09-04\")",
                                "null")),
                Arguments.of(
                        "x:",
                        List.of(
                                "-",
                                "null",
                                "< date and time(\"2022-09-01T12:00:00\")",
                                "[date and time(\"2022-09-01T12:00:00\")..date and time(\"2022-09-01T12:00:01\"))",
                                "> date and time(\"2022-09-01T12:00:01\")",
                                "date and time(\"2022-09-01T12:00:01\")",
                                "not(date and time(\"2022-09-01T12:00:00\"))"),
                        List.of(
                                "date and time(\"2022-09-01T11:59:59\")", "date and time(\"2022-09-01T12:00:00\")",
                                "date and time(\"2022-09-01T12:00:00.5\")", "date and time(\"2022-09-01T12:00:01\")",
                                "date and time(\"2022-09-01T12:00:02\")", "null")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theCheckSaysWhatTheEngineDoes(String input, List<String> cells, List<String> values) {
        Asked asked = new Asked(input);
        List<String> wrong = new ArrayList<>();
        for (String one : cells) {
            for (String other : cells) {
                List<Finding> found = Tables.check("UNIQUE", input, one, other);
                judge(asked, values, one, other, found).forEach(what -> wrong.add(what + ": " + one + " | " + other));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> judge(Asked asked, List<String> values, String one, String other, List<Finding> found) {
        Set<Finding.Kind> kinds = found.stream().map(Finding::kind).collect(Collectors.toSet());
        List<String> given =
                values.stream().filter(value -> !value.equals("null")).toList();
        Map<String, Boolean> said = Map.of(
                "overlap", kinds.contains(Finding.Kind.OVERLAP),
                "missing", kinds.contains(Finding.Kind.GAP_MISSING),
                "gap", kinds.contains(Finding.Kind.GAP) || kinds.contains(Finding.Kind.GAP_UNNAMED),
                "dead a", isDead("a", found),
                "dead b", isDead("b", found));
        Map<String, Boolean> seen = Map.of(
                "overlap", values.stream().anyMatch(value -> asked.count(value, one, other) == 2),
                "missing", asked.count("null", one, other) == 0,
                "gap", given.stream().anyMatch(value -> asked.count(value, one, other) == 0),
                "dead a", values.stream().noneMatch(value -> asked.holds(one, value)),
                "dead b", values.stream().noneMatch(value -> asked.holds(other, value)));
        Stream<String> verdicts =
                said.keySet().stream().filter(what -> !said.get(what).equals(seen.get(what)));
        Stream<String> examples = found.stream()
                .filter(finding -> !finding.example().isEmpty())
                .filter(finding -> asked.count(finding.example().get("x"), one, other)
                        != (finding.kind() == Finding.Kind.OVERLAP ? 2 : 0))
                .map(finding -> "example " + finding.example());
        return Stream.concat(verdicts, examples).toList();
    }

    private static boolean isDead(String row, List<Finding> found) {
        return found.stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.UNREACHABLE
                        && finding.rows().contains(row));
    }

    /** What the engine says of each cell and value; it is asked once. */
    private static final class Asked {
        private final String input;
        private final Map<String, DmnDecision> tables = new HashMap<>();
        private final Map<List<String>, Boolean> known = new HashMap<>();

        Asked(String input) {
            this.input = input;
        }

        long count(String value, String... cells) {
            return Stream.of(cells).filter(cell -> holds(cell, value)).count();
        }

        boolean holds(String cell, String value) {
            return known.computeIfAbsent(List.of(cell, value), none -> ask(cell, value));
        }

        private boolean ask(String cell, String value) {
            DmnDecision table = tables.computeIfAbsent(
                    cell,
                    none -> ENGINE.parseDecision(
                            "tried",
                            new ByteArrayInputStream(
                                    Tables.dmn("UNIQUE", input, cell).getBytes(StandardCharsets.UTF_8))));
            Object fact = FEEL.evaluateExpression(value.equals("\"…\"") ? "\"other\"" : value, Map.of())
                    .result();
            return !ENGINE.evaluateDecisionTable(table, new HashMap<>(Collections.singletonMap("x", fact)))
                    .isEmpty();
        }
    }
}
