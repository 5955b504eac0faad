package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionCoverageTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void everyRowIsHitByAnExample(DecisionTable table) {
        var hit = DecisionExample.of(table).stream()
                .flatMap(example -> table.evaluate(example.facts()).rows().stream())
                .collect(Collectors.toSet());

        assertThat(hit)
                .containsExactlyInAnyOrderElementsOf(
                        table.rules().stream().map(Rule::getId).collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void everyLimitIsTriedOnBothSides(DecisionTable table) {
        var examples = DecisionExample.of(table);
        var untried = new TreeSet<String>();
        for (var input : table.inputs()) {
            var tried = examples.stream()
                    .map(example -> String.valueOf(example.facts().get(input.getId())))
                    .collect(Collectors.toSet());
            limits(table, input).stream()
                    .filter(value -> !tried.contains(value))
                    .forEach(value -> untried.add(input.getId() + " = " + value));
        }

        assertThat(untried).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void everyDatedRowIsHitOnItsFirstAndOnItsLastDay(DecisionTable table) {
        var examples = DecisionExample.of(table);
        var untried = new TreeSet<String>();
        for (var rule : table.rules()) {
            table.conditions(rule).forEach((input, cell) -> DecisionBounds.firstAndLastDay(cell).stream()
                    .filter(day -> !hitOn(examples, rule, input, day))
                    .forEach(day -> untried.add(rule.getId() + " on " + day)));
        }

        assertThat(untried).isEmpty();
    }

    private static Set<String> limits(DecisionTable table, InputClause input) {
        var decimal = "double".equals(input.getInputExpression().getTypeRef());
        var limits = new HashSet<String>();
        for (var rule : table.rules()) {
            limits.addAll(DecisionBounds.bothSides(table.conditions(rule).get(input.getId()), decimal));
        }
        return limits;
    }

    private static boolean hitOn(List<DecisionExample> examples, Rule rule, String input, LocalDate day) {
        return examples.stream()
                .filter(example -> day.equals(example.facts().get(input)))
                .anyMatch(example -> example.rows().contains(rule.getId()));
    }
}
