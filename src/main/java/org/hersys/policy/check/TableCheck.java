package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is checked of a table while it is edited. */
public final class TableCheck {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");

    /** Characters of a cell; what is longer is no rule that anybody reads. */
    private static final int LONGEST_CELL = 2000;

    private final DmnTable table;
    private final Syntax syntax;
    private final Set<String> given;
    private final List<Finding> findings = new ArrayList<>();

    private TableCheck(DmnTable table, Syntax syntax) {
        this.table = table;
        this.syntax = syntax;
        this.given = table.inputs().stream().map(DmnTable.Column::expression).collect(Collectors.toSet());
    }

    /** Checks a table by itself. */
    public static List<Finding> check(DmnTable table, Syntax syntax) {
        TableCheck check = new TableCheck(table, syntax);
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
    public static List<Finding> check(DmnTable table, Syntax syntax, Contract contract) {
        List<Finding> findings = new ArrayList<>(contract.broken(table));
        findings.addAll(check(contract.hold(table), syntax));
        return findings;
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

    /**
     * Lets no table pass whose evaluation could go on without end.
     *
     * @throws NotATable when something in it loops
     */
    public static void refuseLoops(DmnTable table, Syntax syntax) {
        Stream<String> columns = Stream.concat(table.inputs().stream(), table.outputs().stream())
                .flatMap(column -> Stream.of(column.expression(), column.values()));
        Stream<String> cells =
                table.rows().stream().flatMap(row -> Stream.concat(row.tests().stream(), row.results().stream()));
        if (Stream.concat(columns, cells).anyMatch(syntax::loops)) {
            throw new NotATable(NotATable.Reason.LOOP);
        }
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
            if (!syntax.isExpression(input.expression())) {
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
        if (text.length() > LONGEST_CELL || !syntax.isTest(text)) {
            add(Finding.Kind.SYNTAX, row, column, shortened(text));
            return;
        }
        Values.of(column).wrongTest(text).ifPresent(part -> add(Finding.Kind.TYPE, row, column, part));
        words(row, column, text, true);
    }

    private void result(DmnTable.Row row, DmnTable.Column column, String text) {
        if (text.isBlank() || text.equals("-")) {
            add(Finding.Kind.EMPTY_RESULT, row, column, "");
        } else if (text.length() > LONGEST_CELL || !syntax.isExpression(text)) {
            add(Finding.Kind.SYNTAX, row, column, shortened(text));
        } else {
            Values.of(column).wrongResult(text).ifPresent(part -> add(Finding.Kind.TYPE, row, column, part));
            words(row, column, text, false);
        }
    }

    /** Codes that are not allowed, and names that stand for nothing. */
    private void words(DmnTable.Row row, DmnTable.Column column, String text, boolean test) {
        Values.of(column).unknownCode(text).ifPresent(code -> add(Finding.Kind.UNKNOWN_CODE, row, column, code));
        syntax.unknown(text, test, given).forEach(name -> add(Finding.Kind.UNKNOWN_NAME, row, column, name));
    }

    private void add(Finding.Kind kind, DmnTable.Row row, DmnTable.Column column, String what) {
        findings.add(Finding.inCell(kind, row, column, what));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
