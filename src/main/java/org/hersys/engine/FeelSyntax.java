package org.hersys.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;

/** Whether a text is FEEL and what a test says, as the engine that evaluates the tables understands it. */
@Component
public class FeelSyntax {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** Whether a text can stand in a cell of an input column. */
    public boolean isTest(String text) {
        return parses(() -> feel.parseUnaryTests(text));
    }

    /** Whether a cell of an input column holds for a value; empty where it says neither yes nor no of it alone. */
    public Optional<Boolean> holds(String test, Object value) {
        EvaluationResult said = feel.evaluateUnaryTests(test, value, Map.of());
        return said.isSuccess() && said.result() instanceof Boolean holds ? Optional.of(holds) : Optional.empty();
    }

    /** Whether a text can stand as an input's expression or as a result. */
    public boolean isExpression(String text) {
        return parses(() -> feel.parseExpression(text));
    }

    /**
     * What in a text could be evaluated without end or fill the memory, by its word, or the text itself where it is nested
     * too deep; empty where nothing could, or where the text is no FEEL. No limit of time or memory ends an evaluation that has begun.
     */
    public Optional<String> endless(String text) {
        return Stream.of(feel.parseUnaryTests(text), feel.parseExpression(text))
                .filter(ParseResult::isSuccess)
                .flatMap(parsed -> EndlessFeel.in(parsed.parsedExpression().expression()).stream())
                .map(word -> word.isEmpty() ? text : word)
                .findFirst();
    }

    /** Brackets a thousand deep are beyond the vendor's parser. */
    private static boolean parses(Supplier<ParseResult> parsing) {
        try {
            return parsing.get().isSuccess();
        } catch (StackOverflowError tooDeep) {
            return false;
        }
    }

    /**
     * Names in a text that are neither given nor known to FEEL: they stand for no value, whatever is asked.
     *
     * @param test whether the text is a cell of an input column, otherwise a result
     */
    public List<String> unknown(String text, boolean test, Set<String> given) {
        ParseResult parsed = test ? feel.parseUnaryTests(text) : feel.parseExpression(text);
        return NamesInFeel.of(parsed.parsedExpression()).unknown(given, this::isFunction);
    }

    private boolean isFunction(String call) {
        return feel.evaluateExpression(call, Map.of())
                .suppressedFailures()
                .forall(failure -> !failure.failureType().toString().equals("NO_FUNCTION_FOUND"));
    }
}
