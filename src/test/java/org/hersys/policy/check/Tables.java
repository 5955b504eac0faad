package org.hersys.policy.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hersys.engine.FeelSyntax;

/** Tables written in a few words, and those the product ships. */
final class Tables {

    static final FeelSyntax SYNTAX = new FeelSyntax();

    private Tables() {}

    /** Inputs as {@code name:type}, days without a type, rows as tests separated by bars; the only output is the row's letter. */
    static String dmn(String policy, String inputs, String... rows) {
        String[] names = inputs.split(" ");
        String columns = IntStream.range(0, names.length)
                .mapToObj(i -> {
                    String[] input = names[i].split(":");
                    String type = input.length == 1 ? "" : " typeRef=\"%s\"".formatted(input[1]);
                    return "<input id=\"i%d\"><inputExpression id=\"e%d\"%s><text>%s</text></inputExpression></input>"
                            .formatted(i, i, type, input[0]);
                })
                .collect(Collectors.joining());
        String rules = IntStream.range(0, rows.length)
                .mapToObj(i -> rule((char) ('a' + i), rows[i].split("\\|", -1)))
                .collect(Collectors.joining());
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                  id="definitions" name="Tried" namespace="n"><decision id="tried" name="Tried" camunda:historyTimeToLive="P1D">
                  <decisionTable id="t" hitPolicy="%s">%s<output id="o" name="row" typeRef="string"/>%s</decisionTable>
                  </decision></definitions>""".formatted(policy, columns, rules);
    }

    private static String rule(char letter, String[] tests) {
        String entries = List.of(tests).stream()
                .map(test -> "<inputEntry><text>" + test.strip().replace("<", "&lt;") + "</text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule id=\"%s\"><description>why</description>%s<outputEntry><text>\"%s\"</text></outputEntry></rule>"
                .formatted(letter, entries, letter);
    }

    static List<Finding> check(String policy, String inputs, String... rows) {
        return TableCheck.check(DmnTableReader.read(dmn(policy, inputs, rows)), SYNTAX);
    }

    static List<Path> shipped() {
        try (var files = Files.list(Path.of("decisions"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
