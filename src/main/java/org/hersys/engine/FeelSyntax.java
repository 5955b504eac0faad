package org.hersys.engine;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Whether a text is FEEL, as the engine that evaluates the tables understands it. */
@Component
public class FeelSyntax {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** Whether a text can stand in a cell of an input column. */
    public boolean isTest(String text) {
        return feel.parseUnaryTests(text).isSuccess();
    }

    /** Whether a text can stand as an input's expression or as a result. */
    public boolean isExpression(String text) {
        return feel.parseExpression(text).isSuccess();
    }
}
