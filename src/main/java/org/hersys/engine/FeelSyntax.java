package org.hersys.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Whether a text is FEEL and what a test says, as the engine that evaluates the tables understands it. */
@Component
public class FeelSyntax {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** Whether a text can stand in a cell of an input column. */
    public boolean isTest(String text) {
        return feel.parseUnaryTests(text).isSuccess();
    }

    /** Whether a cell of an input column holds for a value; empty where it says neither yes nor no of it alone. */
    public Optional<Boolean> holds(String test, Object value) {
        EvaluationResult said = feel.evaluateUnaryTests(test, value, Map.of());
        return said.isSuccess() && said.result() instanceof Boolean holds ? Optional.of(holds) : Optional.empty();
    }

    /** Whether a text can stand as an input's expression or as a result. */
    public boolean isExpression(String text) {
        return feel.parseExpression(text).isSuccess();
    }
}
