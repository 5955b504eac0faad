package org.hersys.policy.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the course of a case asks of a table: the facts it is given and the answers it must give.
 *
 * @param inputs the facts, by name, with their types
 * @param outputs the answers, by name, with their types
 * @param codes the codes that an answer may be; an answer without a list may be any value
 */
public record Contract(
        String decision, Map<String, String> inputs, Map<String, String> outputs, Map<String, List<String>> codes) {

    /** The contract that a table itself fulfils, as the product ships it. */
    public static Contract of(DmnTable shipped) {
        return new Contract(
                shipped.id(),
                shipped.inputs().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                DmnTable.Column::expression, DmnTable.Column::type, (one, same) -> one)),
                shipped.outputs().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                DmnTable.Column::expression, DmnTable.Column::type, (one, same) -> one)),
                shipped.outputs().stream()
                        .filter(column -> !column.values().isBlank())
                        .collect(java.util.stream.Collectors.toMap(
                                DmnTable.Column::expression, column -> codes(column.values()), (one, same) -> one)));
    }

    Set<String> answers() {
        return outputs.keySet();
    }

    static List<String> codes(String values) {
        return Cell.read(values, Kind.TEXT)
                .map(cell -> cell.tests().stream()
                        .filter(CellTest.Code.class::isInstance)
                        .map(test -> ((CellTest.Code) test).value())
                        .toList())
                .orElse(List.of());
    }
}
