package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that is checked of a table while it is edited. */
public final class TableCheck {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");

    private final DmnTable table;
    private final Syntax syntax;
    private final List<Finding> findings = new ArrayList<>();

    private TableCheck(DmnTable table, Syntax syntax) {
        this.table = table;
        this.syntax = syntax;
    }

    /** Checks a table by itself. */
    public static List<Finding> check(DmnTable table, Syntax syntax) {
        TableCheck check = new TableCheck(table, syntax);
        check.frame();
        check.cells();
        if (check.findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.SYNTAX)
                && !table.rows().isEmpty()) {
            check.findings.addAll(Coverage.of(table));
        }
        return check.findings;
    }

    /** Checks a table by itself and against what the course of a case asks of it. */
    public static List<Finding> check(DmnTable table, Syntax syntax, Contract contract) {
        TableCheck check = new TableCheck(table, syntax);
        check.contract(contract);
        check.findings.addAll(check(table, syntax));
        return check.findings;
    }

    /** The same text with a time to live for what the engine remembers; unchanged where it has one. */
    public static String withTimeToLive(String dmn, String period) {
        if (!DmnTableReader.read(dmn).timeToLive().isBlank()) {
            return dmn;
        }
        DmnText text = DmnText.of(dmn);
        text.keepHistory(period);
        return text.text();
    }

    private void frame() {
        if (!POLICIES.contains(table.hitPolicy())) {
            findings.add(Finding.about(Finding.Kind.HIT_POLICY, table.hitPolicy()));
        }
        if (table.timeToLive().isBlank()) {
            findings.add(Finding.of(Finding.Kind.NO_TIME_TO_LIVE));
        }
        if (table.rows().isEmpty()) {
            findings.add(Finding.of(Finding.Kind.NO_ROWS));
        }
        for (DmnTable.Column input : table.inputs()) {
            if (!syntax.isExpression(input.expression())) {
                findings.add(column(Finding.Kind.SYNTAX, input, input.expression()));
            }
        }
        for (DmnTable.Row row : table.rows()) {
            if (row.description().isBlank()) {
                findings.add(Finding.inRow(Finding.Kind.NO_SOURCE, row));
            }
        }
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
        if (!syntax.isTest(text)) {
            findings.add(Finding.inCell(Finding.Kind.SYNTAX, row, column, text));
            return;
        }
        Values values = Values.of(column);
        values.wrongType(text).ifPresent(part -> findings.add(Finding.inCell(Finding.Kind.TYPE, row, column, part)));
        values.unknownCode(text)
                .ifPresent(code -> findings.add(Finding.inCell(Finding.Kind.UNKNOWN_CODE, row, column, code)));
    }

    private void result(DmnTable.Row row, DmnTable.Column column, String text) {
        if (text.isBlank() || text.equals("-")) {
            findings.add(Finding.inCell(Finding.Kind.EMPTY_RESULT, row, column, ""));
        } else if (!syntax.isExpression(text)) {
            findings.add(Finding.inCell(Finding.Kind.SYNTAX, row, column, text));
        } else {
            test(row, column, text);
        }
    }

    private void contract(Contract contract) {
        if (!table.id().equals(contract.decision())) {
            findings.add(Finding.about(Finding.Kind.OTHER_DECISION, table.id()));
        }
        for (DmnTable.Column input : table.inputs()) {
            String type = contract.inputs().get(input.expression());
            if (type == null) {
                findings.add(column(Finding.Kind.UNKNOWN_INPUT, input, input.expression()));
            } else if (Kind.ofType(type).ordered() != input.kind().ordered()
                    || !Kind.ofType(type).ordered() && Kind.ofType(type) != input.kind()) {
                findings.add(column(Finding.Kind.TYPE, input, input.type()));
            }
        }
        Set<String> given = new HashSet<>();
        for (DmnTable.Column output : table.outputs()) {
            if (!contract.answers().contains(output.expression()) || !given.add(output.expression())) {
                findings.add(column(Finding.Kind.UNKNOWN_OUTPUT, output, output.expression()));
            }
            codes(output, contract.codes().getOrDefault(output.expression(), List.of()));
        }
        contract.answers().stream()
                .filter(answer -> !given.contains(answer))
                .sorted()
                .forEach(answer -> findings.add(Finding.about(Finding.Kind.MISSING_OUTPUT, answer)));
    }

    private void codes(DmnTable.Column output, List<String> known) {
        if (known.isEmpty()) {
            return;
        }
        int index = table.outputs().indexOf(output);
        for (DmnTable.Row row : table.rows()) {
            Contract.codes(row.results().get(index)).stream()
                    .filter(code -> !known.contains(code))
                    .forEach(code -> findings.add(Finding.inCell(Finding.Kind.UNKNOWN_CODE, row, output, code)));
        }
    }

    private static Finding column(Finding.Kind kind, DmnTable.Column column, String what) {
        return new Finding(kind, List.of(), column.id(), java.util.Map.of(), what);
    }
}
