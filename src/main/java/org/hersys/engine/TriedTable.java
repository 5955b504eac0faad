package org.hersys.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.hersys.engine.DecisionTables.Answer;

/** A table that nobody has published, for trying it out beside the running engine. Safe for several threads. */
public final class TriedTable {

    private static final DmnEngine ENGINE = engine();

    private final DmnDecision decision;

    private TriedTable(DmnDecision decision) {
        this.decision = decision;
    }

    /**
     * Parses a table.
     *
     * @throws IllegalArgumentException when the engine cannot read it
     */
    public static TriedTable of(String decision, String dmn) {
        try {
            return new TriedTable(
                    ENGINE.parseDecision(decision, new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8))));
        } catch (DmnEngineException unreadable) {
            throw new IllegalArgumentException("The engine cannot read this table", unreadable);
        }
    }

    /** What it answers, version 0; empty when no row answers or the engine fails over a value. */
    public Optional<Answer> ask(Map<String, ?> facts) {
        try {
            DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, new HashMap<>(facts));
            List<String> rows = FiredRows.take().rows();
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer(0, rows, result.getSingleResult().getEntryMap()));
        } catch (DmnEngineException | FeelException failed) {
            return Optional.empty();
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(new FiredRows());
        configuration.setFeelEngineFactory(() -> new RememberedFeel(new ScalaFeelEngineFactory().createInstance()));
        return configuration.buildEngine();
    }
}
