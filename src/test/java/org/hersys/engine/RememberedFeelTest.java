package org.hersys.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is remembered of FEEL is what the engine says, and only where nothing else could change its answer. */
class RememberedFeelTest {

    private static final List<Object> VALUES = Arrays.asList(
            null,
            true,
            false,
            0,
            2L,
            65,
            94,
            96.0,
            37.5,
            "mild",
            "home",
            "surge",
            LocalDate.of(2022, 1, 28),
            LocalDate.of(2022, 9, 26));

    private final AtomicInteger asked = new AtomicInteger();
    private final FeelEngine plain = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine remembered = new RememberedFeel(new FeelEngine() {
        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
            asked.incrementAndGet();
            return plain.evaluateSimpleExpression(expression, facts);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext facts) {
            asked.incrementAndGet();
            return plain.evaluateSimpleUnaryTests(tests, input, facts);
        }
    });

    @TestFactory
    Stream<DynamicTest> everyTestOfEveryTableIsAnsweredTheSameTheFirstTimeAndTheSecond() throws IOException {
        return tables().map(table -> DynamicTest.dynamicTest(
                table.getFileName().toString(), () -> tests(table).forEach(this::isAnsweredTheSame)));
    }

    private void isAnsweredTheSame(String test) {
        for (Object value : VALUES) {
            Object right = answer(plain, test, value);
            assertThat(answer(remembered, test, value))
                    .as(test + " of " + value)
                    .isEqualTo(right);
            int before = asked.get();
            assertThat(answer(remembered, test, value))
                    .as(test + " of " + value + " again")
                    .isEqualTo(right);
            if (right instanceof Boolean) {
                assertThat(asked).as("remembered: " + test).hasValue(before);
            }
        }
    }

    @Test
    void namesOfFactsAndLiteralsAreAnsweredAsTheEngineDoes() {
        for (Object value : VALUES) {
            VariableContext facts = facts("fact", value);
            Object right = plain.evaluateSimpleExpression("fact", facts);
            for (int time = 0; time < 2; time++) {
                assertThat(remembered.<Object>evaluateSimpleExpression("fact", facts))
                        .isEqualTo(right);
            }
        }
        for (String literal : List.of("\"mild\"", "1440", "-2.5", "true", "null")) {
            Object right = plain.evaluateSimpleExpression(literal, facts("fact", 1));
            for (int time = 0; time < 2; time++) {
                assertThat(remembered.<Object>evaluateSimpleExpression(literal, facts("fact", 1)))
                        .isEqualTo(right);
            }
        }
    }

    @Test
    void whatDependsOnAnythingElseIsAskedEachTime() {
        assertThat(answer(remembered, "< limit", 5, Map.of("limit", 6))).isEqualTo(true);
        assertThat(answer(remembered, "< limit", 5, Map.of("limit", 4))).isEqualTo(false);
        for (String other : List.of("now()", "today()", "fact + 1", "if fact > 1 then 2 else 3")) {
            int before = asked.get();
            remembered.<Object>evaluateSimpleExpression(other, facts("fact", 1));
            remembered.<Object>evaluateSimpleExpression(other, facts("fact", 1));
            assertThat(asked).as(other).hasValue(before + 2);
        }
    }

    @Test
    void aNumberAndTheSameDigitsAsTextAreDifferentQuestions() {
        assertThat(answer(remembered, "5", 5)).isEqualTo(true);
        assertThat(answer(remembered, "5", "5")).isEqualTo(answer(plain, "5", "5"));
    }

    private static Object answer(FeelEngine engine, String test, Object value) {
        return answer(engine, test, value, Map.of());
    }

    /** The answer, or the kind of failure where the engine cannot compare. */
    private static Object answer(FeelEngine engine, String test, Object value, Map<String, Object> others) {
        try {
            var facts = Variables.createVariables().putValue("cellInput", value);
            facts.putAll(others);
            return engine.evaluateSimpleUnaryTests(test, "cellInput", facts.asVariableContext());
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }

    private static VariableContext facts(String name, Object value) {
        return Variables.createVariables().putValue(name, value).asVariableContext();
    }

    private static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("decisions"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    private static List<String> tests(Path table) {
        try (var file = Files.newInputStream(table)) {
            List<String> tests = new ArrayList<>();
            for (InputEntry entry : Dmn.readModelFromStream(file).getModelElementsByType(InputEntry.class)) {
                Text text = entry.getText();
                if (text != null && !text.getTextContent().isBlank()) {
                    tests.add(text.getTextContent());
                }
            }
            return tests.stream().distinct().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
