package org.hersys.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** All decision tables of the product, each parsed once, in an engine that stands alone and remembers the rows that fired. */
final class DecisionTables {

    static final Path FOLDER = Path.of("decisions");

    private static final List<String> FIRED = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();
    private static final List<DecisionTable> ALL =
            files().stream().map(DecisionTables::parse).toList();

    private DecisionTables() {}

    static List<DecisionTable> all() {
        return ALL;
    }

    static DecisionTable byId(String id) {
        return ALL.stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
    }

    /** What a table answered: its outputs by name, and the ids of the rows that gave them. */
    record Answer(Map<String, Object> outputs, List<String> rows) {}

    static Answer evaluate(DmnDecision decision, Map<String, Object> facts) {
        FIRED.clear();
        var results = ENGINE.evaluateDecisionTable(decision, facts);
        return new Answer(
                results.isEmpty() ? Map.of() : results.getSingleResult().getEntryMap(), List.copyOf(FIRED));
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> FIRED.add(rule.getId())));
        return configuration.buildEngine();
    }

    private static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionTable parse(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        var decision = model.getModelElementsByType(Decision.class).iterator().next();
        var name = file.getFileName().toString().replace(".dmn", "");
        return new DecisionTable(name, decision, ENGINE.parseDecision(decision.getId(), model));
    }
}
