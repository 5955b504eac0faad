package org.hersys.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.exchange.imports.ImportRow;
import org.hersys.exchange.imports.ImportRow.Problem;
import org.hersys.exchange.imports.ImportRows;
import org.hersys.exchange.imports.ImportRun;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What will become or became of every row, as a file; written while it is read, however long it is. */
@Component
class ImportReport {

    private static final List<String> HEAD = List.of("line", "number", "outcome", "case", "column", "reason");

    private final ImportRows rows;
    private final AuditTrail audit;
    private final Words words;
    private final TransactionTemplate transaction;

    ImportReport(ImportRows rows, AuditTrail audit, Words words, TransactionTemplate transaction) {
        this.rows = rows;
        this.audit = audit;
        this.words = words;
        this.transaction = transaction;
    }

    void write(ImportRun run, HttpServletResponse response) throws IOException {
        transaction.executeWithoutResult(
                status -> audit.note(AuditEntry.of("import.reported").about(run.organisation())));
        try (SheetWriter writer = SheetDownload.begin(response, SheetKind.CSV, "import-report")) {
            writer.row(HEAD.stream()
                    .map(column -> words.say("exchange.report." + column))
                    .toArray());
            List<ImportRow> some = rows.after(run.id(), 0);
            while (!some.isEmpty()) {
                for (ImportRow row : some) {
                    writer.row(cells(run, row));
                }
                some = rows.after(run.id(), some.get(some.size() - 1).line());
            }
        }
    }

    private Object[] cells(ImportRun run, ImportRow row) {
        String tense = run.hasBegun() && (row.done() || !run.changesBy(row)) ? "became" : "will";
        return new Object[] {
            row.line(),
            row.number(),
            words.say("exchange.outcome." + tense + "." + row.outcome()),
            row.caseNumber(),
            row.problems().stream()
                    .map(Problem::column)
                    .filter(column -> column != null)
                    .distinct()
                    .collect(Collectors.joining(" / ")),
            row.problems().stream()
                    .map(problem -> words.recall(problem.key(), problem.args()))
                    .collect(Collectors.joining(" / "))
        };
    }
}
