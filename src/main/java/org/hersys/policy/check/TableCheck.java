package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hersys.engine.FeelSyntax;

/** Everything that is checked of a table while it is edited. */
public final class TableCheck {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");

    private final DmnTable table;
    private final FeelSyntax feel;
    private final Set<String> given;
    private final List<Finding> findings = new ArrayList<>();

    private TableCheck(DmnTable table, FeelSyntax feel) {
        this.table = table;
        this.feel = feel;
        this.given = table.inputs().stream().map(DmnTable.Column::expression).collect(Collectors.toSet());
    }

    /** Checks a table by itself. */
    public static List<Finding> check(DmnTable table, FeelSyntax feel) {
        TableCheck check = new TableCheck(table, feel);
        check.frame();
        check.cells();
        boolean searchable = check.findings.stream()
                .map(Finding::kind)
                .noneMatch(kind -> kind == Finding.Kind.SYNTAX || kind == Finding.Kind.SAME_INPUT);
        if (searchable && !table.rows().isEmpty()) {
            check.findings.addAll(Coverage.of(table));
        }
        return check.findings;
    }

    /** Checks a table by itself and against what the course of a case asks of it. */
    public static List<Finding> check(DmnTable table, FeelSyntax feel, Contract contract) {
        List<Finding> findings = new ArrayList<>(contract.broken(table));
        findings.addAll(check(contract.hold(table), feel));
        return findings;
    }

    private void frame() {
        if (!POLICIES.contains(table.hitPolicy()) || !collectsWell()) {
            findings.add(
                    Finding.about(Finding.Kind.HIT_POLICY, (table.hitPolicy() + " " + table.aggregation()).strip()));
        }
        if (table.timeToLive().isBlank()) {
            findings.add(Finding.of(Finding.Kind.NO_TIME_TO_LIVE));
        }
        if (table.rows().isEmpty()) {
            findings.add(Finding.of(Finding.Kind.NO_ROWS));
        }
        Set<String> asked = new HashSet<>();
        for (DmnTable.Column input : table.inputs()) {
            if (!feel.isExpression(input.expression())) {
                findings.add(Finding.inColumn(Finding.Kind.SYNTAX, input, input.expression()));
            } else if (!asked.add(input.expression())) {
                findings.add(Finding.inColumn(Finding.Kind.SAME_INPUT, input, input.expression()));
            }
        }
        for (DmnTable.Row row : table.rows()) {
            if (row.description().isBlank()) {
                findings.add(Finding.inRow(Finding.Kind.NO_SOURCE, row));
            }
        }
    }

    /** What is summed up is one number, and only what is collected is summed up. */
    private boolean collectsWell() {
        return switch (table.aggregation()) {
            case "" -> true;
            case "COUNT" ->
                table.hitPolicy().equals("COLLECT") && table.outputs().size() == 1;
            default ->
                table.hitPolicy().equals("COLLECT")
                        && table.outputs().size() == 1
                        && (table.outputs().get(0).kind() == Kind.INTEGER
                                || table.outputs().get(0).kind() == Kind.NUMBER);
        };
    }

    private void cells() {
        for (DmnTable.Row row : table.rows()) {
            for (int i = 0; i < table.inputs().size(); i++) {
                test(row, table.inputs().get(i), row.tests().get(i));
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                result(row, table.outputs().get(i), row.results().get(i));
            }
        }
    }

    private void test(DmnTable.Row row, DmnTable.Column column, String text) {
        if (text.isBlank() || text.equals("-")) {
            return;
        }
        if (!feel.isTest(text)) {
            add(Finding.Kind.SYNTAX, row, column, Finding.shortened(text));
            return;
        }
        Values.of(column).wrongTest(text).ifPresent(part -> add(Finding.Kind.TYPE, row, column, part));
        words(row, column, text, true);
    }

    private void result(DmnTable.Row row, DmnTable.Column column, String text) {
        if (text.isBlank() || text.equals("-")) {
            add(Finding.Kind.EMPTY_RESULT, row, column, "");
        } else if (!feel.isExpression(text)) {
            add(Finding.Kind.SYNTAX, row, column, Finding.shortened(text));
        } else {
            Values.of(column).wrongResult(text).ifPresent(part -> add(Finding.Kind.TYPE, row, column, part));
            words(row, column, text, false);
        }
    }

    /** Codes that are not allowed, and names that stand for nothing. */
    private void words(DmnTable.Row row, DmnTable.Column column, String text, boolean test) {
        Values.of(column).unknownCode(text).ifPresent(code -> add(Finding.Kind.UNKNOWN_CODE, row, column, code));
        feel.unknown(text, test, given).forEach(name -> add(Finding.Kind.UNKNOWN_NAME, row, column, name));
    }

    private void add(Finding.Kind kind, DmnTable.Row row, DmnTable.Column column, String what) {
        findings.add(Finding.inCell(kind, row, column, what));
    }
}
