package org.hersys.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Asks the FEEL engine once whether a value passes a cell's test, and remembers the answer. The engine builds its
 * library of functions anew for every cell, which costs far more than the comparison. Remembered is only what depends
 * on nothing else: tests made of literals, names of facts, literals; anything else is asked anew each time.
 */
final class RememberedFeel implements FeelEngine {

    private static final int MOST = 50_000;
    private static final String TEXT = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final Pattern TESTS =
            Pattern.compile("(?:" + TEXT + "|[-\\s\\d.,()\\[\\]<>=]++|\\b(?:date|not|true|false|null)\\b)*");
    private static final Pattern LITERAL =
            Pattern.compile("\\s*(?:" + TEXT + "|-?\\d+(?:\\.\\d+)?|true|false|null)\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final FeelEngine engine;
    private final Map<String, Boolean> shapes = new ConcurrentHashMap<>();
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    RememberedFeel(FeelEngine engine) {
        this.engine = engine;
    }

    /** An expression and the one value it is about; of tests, or of an expression. */
    private record Question(boolean test, String expression, Object value) {}

    private record Answer(Object value) {}

    @Override
    @SuppressWarnings("unchecked") // as the engine's own
    public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
        Supplier<Object> asked = () -> engine.evaluateSimpleExpression(expression, facts);
        if (LITERAL.matcher(expression).matches()) {
            return (T) remembered(new Question(false, expression, null), asked);
        }
        if (NAME.matcher(expression).matches() && facts.containsVariable(expression)) {
            Object value = value(facts, expression);
            return (T) (isPlain(value) ? remembered(new Question(false, expression, value), asked) : asked.get());
        }
        return (T) asked.get();
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext facts) {
        Supplier<Object> asked = () -> engine.evaluateSimpleUnaryTests(tests, input, facts);
        Object value = value(facts, input);
        boolean plain = isPlain(value)
                && shapes.computeIfAbsent(tests, shape -> TESTS.matcher(shape).matches());
        return (Boolean) (plain ? remembered(new Question(true, tests, value), asked) : asked.get());
    }

    private Object remembered(Question question, Supplier<Object> asked) {
        Answer known = answers.get(question);
        if (known != null) {
            return known.value();
        }
        Object answer = asked.get();
        if (isPlain(answer)) {
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(question, new Answer(answer));
        }
        return answer;
    }

    private static Object value(VariableContext facts, String name) {
        TypedValue value = facts.resolve(name);
        return value == null ? null : value.getValue();
    }

    private static boolean isPlain(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof LocalDate;
    }
}
