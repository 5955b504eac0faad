package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table without dates gives the same rows in the engine's small, fast FEEL, so that a dry run over everybody may use it. */
class DecisionEnginesTest {

    private final List<String> fired = new ArrayList<>();
    private final DmnEngine fast = fastEngine();

    @ParameterizedTest(name = "{0}")
    @MethodSource("tablesWithoutDates")
    void theFastEngineFiresTheSameRows(DecisionTable table) {
        var decision = fast.parseDecision(
                table.id(), (DmnModelInstance) table.decision().getModelInstance());

        for (var example : DecisionExample.of(table)) {
            fired.clear();
            fast.evaluateDecisionTable(decision, example.facts());
            assertThat(fired).as("%s", example).isEqualTo(example.rows());
        }
    }

    static Stream<DecisionTable> tablesWithoutDates() {
        return Stream.of(
                        "assessDuplicate",
                        "assessObservation",
                        "chooseObservationFrequency",
                        "chooseReporter",
                        "determineSeverity",
                        "relateNotification",
                        "scoreRisk",
                        "timeLadder",
                        "weighAgreement")
                .map(DecisionTables::byId);
    }

    private DmnEngine fastEngine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(true);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> fired.add(rule.getId())));
        return configuration.buildEngine();
    }
}
