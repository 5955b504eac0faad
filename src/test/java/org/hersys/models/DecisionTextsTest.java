package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.OutputClause;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nurses read the rows that fired: every text exists in English in the table and in Japanese beside it. */
class DecisionTextsTest {

    private static final Properties JAPANESE = japanese();

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void aTableAndItsColumnsHaveReadableNames(DecisionTable table) {
        assertThat(table.decision().getName()).matches("[A-Z][a-z].* .*");
        assertThat(description(table.decision())).hasSizeGreaterThan(80);
        assertThat(table.inputs().stream().map(InputClause::getLabel))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(table.outputs().stream().map(OutputClause::getLabel))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void everyRowSaysWhatItSaysAndNamesItsSource(DecisionTable table) {
        for (var rule : table.rules()) {
            assertThat(rule.getId()).matches("rule_[a-z][A-Za-z0-9]+");
            assertThat(description(rule)).as(rule.getId()).matches("[A-Z].{5,110}\\. — Source: .{5,}");
        }
    }

    @Test
    void everyTextHasItsJapaneseAndNothingElse() {
        var wanted = new TreeSet<String>();
        for (var table : DecisionTables.all()) {
            wanted.add(table.id());
            wanted.add(table.id() + ".documentation");
            Stream.of(
                            table.inputIds(),
                            table.outputIds(),
                            table.rules().stream().map(Rule::getId).toList())
                    .flatMap(java.util.List::stream)
                    .forEach(element -> wanted.add(table.id() + "." + element));
        }

        assertThat(JAPANESE.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void theJapaneseIsJapanese() {
        var foreign = JAPANESE.stringPropertyNames().stream()
                .filter(key -> JAPANESE.getProperty(key).codePoints().noneMatch(DecisionTextsTest::isJapanese))
                .toList();

        assertThat(foreign)
                .containsExactlyInAnyOrder(
                        "determineSeverity.spo2",
                        "determineSeverity.icu",
                        "determineSeverity.ecmo",
                        "recommendPlacement.spo2",
                        "assessObservation.spo2");
    }

    private static boolean isJapanese(int codePoint) {
        var script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private static String description(DmnElement element) {
        var description = element.getDescription();
        return description == null ? "" : description.getTextContent().trim();
    }

    private static Properties japanese() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(DecisionTables.FOLDER.resolve("messages_ja.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
