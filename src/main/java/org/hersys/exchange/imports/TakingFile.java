package org.hersys.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.sheet.Workbook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file into the database, a workbook as the text table that it holds; what becomes of it is for a run to find out. */
@Component
public class TakingFile {

    private final ImportRuns runs;
    private final ImportFiles files;
    private final Recognition recognition;
    private final ImportWorker worker;
    private final ImportWork work;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    TakingFile(
            ImportRuns runs,
            ImportFiles files,
            Recognition recognition,
            ImportWorker worker,
            ImportWork work,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.files = files;
        this.recognition = recognition;
        this.worker = worker;
        this.work = work;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Takes a file that lies on this machine; its runs go on by themselves. There is one, but of a workbook one for each
     * sheet that has a list.
     *
     * @throws org.hersys.sheet.Unreadable.Refused for a workbook that cannot be opened
     */
    public List<UUID> take(String name, Path file) {
        List<String> sheets = sheets(file);
        List<UUID> taken = transaction.execute(status -> sheets.isEmpty()
                ? List.of(take(name, out -> java.nio.file.Files.copy(file, out)))
                : sheets.stream()
                        .map(sheet -> take(
                                sheets.size() == 1 ? name : name + " / " + sheet,
                                out -> Workbook.writeAsText(file, sheet, out)))
                        .toList());
        worker.wake();
        return taken;
    }

    private List<String> sheets(Path file) {
        try {
            Predicate<List<String>> heading = transaction.execute(status -> recognition.heading());
            return Workbook.isOne(file) ? Workbook.sheets(file, heading) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes a text table from a program and works it off while the program waits. */
    public ImportRun takeAndCheck(String name, InputStream content) {
        UUID run = take(name, content::transferTo);
        return await(run);
    }

    /** Takes the rows of a checked file in while the program waits. */
    public ImportRun carryOut(UUID run) {
        transaction.executeWithoutResult(status -> runs.move(run, ImportRun.RUNNING, ImportRun.READY));
        return await(run);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private UUID take(String name, Content content) {
        return transaction.execute(status -> {
            UUID run = runs.begin(name);
            try (OutputStream out = files.write(run)) {
                content.writeTo(out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            audit.note(AuditEntry.of("import.received").about(CurrentActor.get().organisation()));
            return run;
        });
    }

    /** Another thread or server may have it in hand. */
    private ImportRun await(UUID id) {
        while (true) {
            work.workOff(id);
            ImportRun run = transaction.execute(status -> runs.find(id).orElseThrow());
            if (!run.isAtWork()) {
                return run;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }
}
