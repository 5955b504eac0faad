package org.hersys.policy.desk;

import java.util.List;
import java.util.stream.Stream;
import org.hersys.engine.FeelSyntax;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.policy.check.EndlessTable;
import org.hersys.policy.check.Finding;
import org.hersys.policy.check.TableCheck;
import org.springframework.stereotype.Component;

/** Everything a draft must pass before it may be published: the checks of the table itself and its examples. */
@Component
public class DraftCheck {

    private final ShippedTables shipped;
    private final TableExamples examples;
    private final FeelSyntax feel;

    DraftCheck(ShippedTables shipped, TableExamples examples, FeelSyntax feel) {
        this.shipped = shipped;
        this.examples = examples;
        this.feel = feel;
    }

    /** What was found; examples are tried only on a table without errors in its cells. */
    public record Verdict(DmnTable table, List<Finding> findings, List<TableExamples.Tried> examples) {

        /** Whether the draft may be published. */
        public boolean passed() {
            return errors().isEmpty() && broken().isEmpty();
        }

        /** What forbids publishing. */
        public List<Finding> errors() {
            return findings.stream().filter(finding -> finding.kind().error()).toList();
        }

        /** What is doubtful only. */
        public List<Finding> warnings() {
            return findings.stream().filter(finding -> !finding.kind().error()).toList();
        }

        /** The examples that a change breaks. */
        public List<TableExamples.Tried> broken() {
            return examples.stream().filter(tried -> !tried.kept()).toList();
        }

        /** Number of a row, counted from 1. */
        public int rowNumber(String id) {
            return table.rows().stream().map(DmnTable.Row::id).toList().indexOf(id) + 1;
        }

        /** What people call an output; its name where it has no label. */
        public String outputTitle(String name) {
            return table.outputs().stream()
                    .filter(output -> output.expression().equals(name))
                    .map(DmnTable.Column::title)
                    .findFirst()
                    .orElse(name);
        }

        /** What a column is called; empty for none. */
        public String columnTitle(String id) {
            return Stream.concat(table.inputs().stream(), table.outputs().stream())
                    .filter(column -> column.id().equals(id))
                    .map(DmnTable.Column::title)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Checks a text with the examples of a version.
     *
     * @throws org.hersys.policy.check.NotATable when it is no table
     */
    public Verdict check(DecisionVersion version, String dmn) {
        DmnTable table = harmless(dmn);
        List<Finding> findings = TableCheck.check(table, feel, shipped.contract(version.decision()));
        boolean askable = findings.stream().noneMatch(finding -> switch (finding.kind()) {
            case SYNTAX, HIT_POLICY, OTHER_DECISION, OTHER_POLICY, NO_ROWS -> true;
            default -> false;
        });
        try {
            return new Verdict(table, findings, askable ? examples.tryAll(version.id(), table, dmn) : List.of());
        } catch (IllegalArgumentException unreadable) {
            findings.add(Finding.of(Finding.Kind.ENGINE));
            return new Verdict(table, findings, List.of());
        }
    }

    /**
     * Reads a table that may be evaluated.
     *
     * @throws org.hersys.policy.check.NotATable when it is no table, or one whose evaluation need not end
     */
    DmnTable harmless(String dmn) {
        DmnTable table = DmnTableReader.read(dmn);
        EndlessTable.refuse(table, feel);
        return table;
    }
}
