package org.hersys.policy.check;

import java.util.List;

/**
 * A decision table as it stands in its file.
 *
 * @param about what it decides, in sentences; or empty
 * @param hitPolicy as in the file, with spaces; UNIQUE where the file says nothing
 * @param aggregation of a collecting table, or empty
 * @param timeToLive how long its history is kept, or empty
 */
public record DmnTable(
        String id,
        String name,
        String about,
        String hitPolicy,
        String aggregation,
        String timeToLive,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /**
     * A column.
     *
     * @param expression what an input asks, or the name of an output
     * @param values those allowed, as unary tests; empty where any value is
     */
    public record Column(String id, String label, String expression, String type, String values) {

        /** What a person calls the column: its label, otherwise its expression. */
        public String title() {
            return label.isBlank() ? expression : label;
        }

        Column withValues(String allowed) {
            return new Column(id, label, expression, type, allowed);
        }

        Kind kind() {
            return Kind.ofType(type);
        }
    }

    /** A row; the description says why it is there and where it comes from. */
    public record Row(String id, List<String> tests, List<String> results, String description) {}
}
