package org.hersys.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check says of tables made by chance is what the engine does when it is asked with every value. */
class CoverageAgainstEngineTest {

    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();
    private static final String INPUTS = "a:integer b:boolean c:string d:";
    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void gapsOverlapsAndDeadRowsAreThoseTheEngineHas(int seed) {
        String[] rows = rows(new Random(seed));
        Asked asked = ask(rows);

        List<Finding> unique = Tables.check("UNIQUE", INPUTS, rows);
        assertThat(kinds(unique).contains(Finding.Kind.GAP)).isEqualTo(asked.unanswered > 0);
        assertThat(pairs(unique)).isEqualTo(asked.pairs);

        List<Finding> first = Tables.check("FIRST", INPUTS, rows);
        assertThat(first.stream()
                        .filter(finding -> finding.kind() == Finding.Kind.UNREACHABLE)
                        .flatMap(finding -> finding.rows().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(letters(rows.length).stream()
                        .filter(letter -> !asked.firsts.contains(letter))
                        .collect(Collectors.toSet()));
    }

    private static final class Asked {
        int unanswered;
        final TreeSet<String> pairs = new TreeSet<>();
        final TreeSet<String> firsts = new TreeSet<>();
    }

    /** Asks with every value the rows can tell apart, and with none at all. */
    private static Asked ask(String[] rows) {
        DmnDecision table = ENGINE.parseDecision(
                "tried",
                new ByteArrayInputStream(Tables.dmn("COLLECT", INPUTS, rows).getBytes(StandardCharsets.UTF_8)));
        Asked asked = new Asked();
        List<Object> numbers = withNull(IntStream.rangeClosed(-1, 6).boxed().toList());
        List<Object> days =
                withNull(IntStream.rangeClosed(-1, 4).mapToObj(DAY::plusDays).toList());
        for (Object a : numbers) {
            for (Object b : withNull(List.of(true, false))) {
                for (Object c : withNull(List.of("x", "y", "z", "…"))) {
                    for (Object d : days) {
                        Map<String, Object> facts = new HashMap<>();
                        facts.put("a", a);
                        facts.put("b", b);
                        facts.put("c", c);
                        facts.put("d", d);
                        List<String> answers =
                                ENGINE.evaluateDecisionTable(table, facts).collectEntries("row");
                        note(asked, answers, facts);
                    }
                }
            }
        }
        return asked;
    }

    private static void note(Asked asked, List<String> answers, Map<String, Object> facts) {
        boolean named = !facts.containsValue(null) && !"…".equals(facts.get("c"));
        if (answers.isEmpty() && named) {
            asked.unanswered++;
        }
        for (int i = 0; i < answers.size(); i++) {
            for (int j = i + 1; j < answers.size(); j++) {
                asked.pairs.add(answers.get(i) + answers.get(j));
            }
        }
        if (!answers.isEmpty()) {
            asked.firsts.add(answers.get(0));
        }
    }

    private static String[] rows(Random chance) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3 + chance.nextInt(6); i++) {
            rows.add(String.join("|", number(chance), truth(chance), code(chance), day(chance)));
        }
        return rows.toArray(String[]::new);
    }

    private static String number(Random chance) {
        int low = chance.nextInt(5);
        int high = low + chance.nextInt(3);
        return List.of(
                        "-",
                        "<= " + low,
                        "> " + low,
                        "[%d..%d]".formatted(low, high),
                        "(%d..%d]".formatted(low, high),
                        "[%d..%d)".formatted(low, high),
                        low + ", " + (high + 1),
                        "not(" + low + ")",
                        "null, " + low)
                .get(chance.nextInt(9));
    }

    private static String truth(Random chance) {
        return List.of("-", "-", "true", "false", "true, false").get(chance.nextInt(5));
    }

    private static String code(Random chance) {
        return List.of("-", "-", "\"x\"", "\"y\", \"z\"", "not(\"x\")", "not(\"y\", \"z\")")
                .get(chance.nextInt(6));
    }

    private static String day(Random chance) {
        LocalDate low = DAY.plusDays(chance.nextInt(3));
        return List.of(
                        "-",
                        "-",
                        "< date(\"%s\")".formatted(low),
                        ">= date(\"%s\")".formatted(low),
                        "[date(\"%s\")..date(\"%s\")]".formatted(low, low.plusDays(1)))
                .get(chance.nextInt(5));
    }

    private static List<Object> withNull(List<?> values) {
        List<Object> all = new ArrayList<>(values);
        all.add(null);
        return all;
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) ('a' + i)))
                .toList();
    }

    private static List<Finding.Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }

    private static TreeSet<String> pairs(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.OVERLAP)
                .map(finding -> String.join("", finding.rows()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
