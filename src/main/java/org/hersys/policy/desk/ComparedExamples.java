package org.hersys.policy.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.policy.check.TableComparison;
import org.hersys.policy.check.TableComparison.Change;
import org.hersys.policy.desk.TableExamples.Example;

/** The examples of two versions, value by value; an example is the same when its name is. */
public final class ComparedExamples {

    private ComparedExamples() {}

    /**
     * Those that differ, under their names.
     *
     * @param keys what the inputs ask and the outputs are called
     */
    public static List<TableComparison.Row> differing(List<String> keys, List<Example> older, List<Example> newer) {
        return TableComparison.rows(keys, values(older), values(newer)).stream()
                .filter(row -> row.change() != Change.SAME)
                .toList();
    }

    private static Map<String, Map<String, String>> values(List<Example> examples) {
        return examples.stream()
                .collect(Collectors.toMap(
                        Example::name, ComparedExamples::values, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> values(Example example) {
        Map<String, String> values = new LinkedHashMap<>();
        example.facts().forEach((fact, value) -> values.put(fact, Facts.text(value)));
        example.expected().forEach((output, value) -> values.put(output, Facts.text(value)));
        return values;
    }
}
