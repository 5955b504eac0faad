package org.hersys.exchange.imports;

import java.time.YearMonth;
import java.util.Map;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.exchange.linelist.Layout;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What people do with a run. An act for which it is too late changes nothing and answers false. */
@Component
@Transactional
public class ImportActs {

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportFiles files;
    private final ImportMappings mappings;
    private final ColumnMeanings columns;
    private final ImportSamples samples;
    private final ImportWorker worker;
    private final AuditTrail audit;

    ImportActs(
            ImportRuns runs,
            ImportRows rows,
            ImportFiles files,
            ImportMappings mappings,
            ColumnMeanings columns,
            ImportSamples samples,
            ImportWorker worker,
            AuditTrail audit) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.mappings = mappings;
        this.columns = columns;
        this.samples = samples;
        this.worker = worker;
        this.audit = audit;
    }

    /** Says what the columns hold, by position; remembered for the next file with the same header. Not before it is read. */
    public boolean map(ImportRun run, Map<Integer, String> meanings) {
        if (run.layout() == null) {
            return false;
        }
        Layout layout = columns.mapped(run, meanings);
        boolean whole = columns.isWhole(run, layout);
        if (!runs.move(run.id(), ImportRun.UNCLEAR, ImportRun.UNCLEAR, ImportRun.READY, ImportRun.STOPPED)) {
            return false;
        }
        runs.recognised(run.id(), run.kind(), layout, whole ? ImportRun.CHECKING : ImportRun.UNCLEAR, run.reason());
        if (whole) {
            mappings.remember(layout);
            audit.note(AuditEntry.of("import.mapped").about(run.organisation()));
            wakeAfterwards();
        }
        return whole;
    }

    /** Says on which line the headings stand; what the columns then hold is shown before anything is checked. */
    public boolean header(ImportRun run, long line) {
        return samples.withHeaderOn(run, line)
                .filter(layout ->
                        runs.move(run.id(), ImportRun.UNCLEAR, ImportRun.UNCLEAR, ImportRun.READY, ImportRun.STOPPED))
                .map(layout -> {
                    runs.recognised(
                            run.id(),
                            run.kind(),
                            columns.read(run, layout),
                            ImportRun.UNCLEAR,
                            "exchange.import.headerMoved");
                    return true;
                })
                .orElse(false);
    }

    /** Says in which month the dates begin that name no year; the file is checked again. */
    public boolean firstMonth(ImportRun run, YearMonth first) {
        return said(run, ImportRuns.Said.FIRST_MONTH, first.atDay(1), "import.yearGiven");
    }

    /** Says which prefecture's list it is, by which its numbers are told from those of others; it is checked again. */
    public boolean publisher(ImportRun run, String prefecture) {
        return said(run, ImportRuns.Said.PUBLISHER, prefecture, "import.publisherGiven");
    }

    private boolean said(ImportRun run, ImportRuns.Said what, Object value, String action) {
        if (!runs.move(run.id(), ImportRun.CHECKING, ImportRun.READY, ImportRun.STOPPED)) {
            return false;
        }
        runs.said(run.id(), what, value);
        audit.note(AuditEntry.of(action).about(run.organisation()));
        wakeAfterwards();
        return true;
    }

    /** Takes the checked rows in. */
    public boolean start(ImportRun run) {
        boolean moved = runs.move(run.id(), ImportRun.RUNNING, ImportRun.READY);
        return noted(moved, "import.started", run);
    }

    /** Stops; what has been taken in stays. */
    public boolean cancel(ImportRun run) {
        boolean moved = runs.move(run.id(), ImportRun.CANCELLED, ImportRun.RUNNING);
        return noted(moved, "import.cancelled", run);
    }

    /** Goes on where it stands. */
    public boolean resume(ImportRun run) {
        boolean moved = runs.move(run.id(), ImportRun.RUNNING, ImportRun.CANCELLED, ImportRun.FAILED);
        return noted(moved, "import.resumed", run);
    }

    /** Takes a file in although it looks wrong as a whole, because somebody knows why it does. */
    public boolean accept(ImportRun run, String reason) {
        if (!runs.move(run.id(), ImportRun.READY, ImportRun.STOPPED)) {
            return false;
        }
        audit.note(AuditEntry.of("import.accepted").about(run.organisation()).because(reason));
        return true;
    }

    /** Throws a file away of which nothing has been taken in, also while it is being checked. */
    public boolean discard(ImportRun run) {
        boolean moved = runs.move(
                run.id(),
                "expired",
                ImportRun.RECEIVED,
                ImportRun.CHECKING,
                ImportRun.UNCLEAR,
                ImportRun.READY,
                ImportRun.STOPPED,
                ImportRun.NO_TABLE);
        if (moved) {
            files.erase(run.id());
            rows.erase(run.id());
        }
        return noted(moved, "import.discarded", run);
    }

    private boolean noted(boolean moved, String action, ImportRun run) {
        if (moved) {
            audit.note(AuditEntry.of(action).about(CurrentActor.get().organisation()));
            wakeAfterwards();
        }
        return moved;
    }

    private void wakeAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
