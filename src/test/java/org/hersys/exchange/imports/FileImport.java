package org.hersys.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.hersys.access.Actor;
import org.hersys.support.Staff;
import org.springframework.stereotype.Component;

/** Somebody who uploads files in tests and waits until a run stands still. */
@Component
class FileImport {

    private final TakingFile taking;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportActs acts;
    private final Staff staff;

    FileImport(TakingFile taking, ImportRuns runs, ImportRows rows, ImportActs acts, Staff staff) {
        this.taking = taking;
        this.runs = runs;
        this.rows = rows;
        this.acts = acts;
        this.staff = staff;
    }

    ImportRun upload(Actor actor, String text) {
        return upload(actor, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportRun upload(Actor actor, byte[] content) {
        try {
            Path file = Files.createTempFile("upload", null);
            try {
                Files.write(file, content);
                UUID run = org.hersys.access.CurrentActor.as(
                        actor, () -> taking.take("test", file).get(0));
                return settled(actor, run);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ImportRun settled(Actor actor, UUID run) {
        Callable<ImportRun> look = () -> staff.as(actor, () -> runs.find(run).orElseThrow());
        return Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).until(look, now -> !now.isAtWork());
    }

    /** Begins and cancels as soon as the first rows are taken in. */
    ImportRun cancelInTheMiddle(Actor actor, ImportRun run) {
        staff.run(actor, () -> acts.start(run));
        Awaitility.await()
                .pollInterval(java.time.Duration.ofMillis(10))
                .until(() ->
                        staff.as(actor, () -> runs.find(run.id()).orElseThrow()).position() > 0);
        staff.as(actor, () -> acts.cancel(run));
        return settled(actor, run.id());
    }

    ImportRun takeIn(Actor actor, ImportRun run) {
        staff.run(actor, () -> acts.start(run));
        return settled(actor, run.id());
    }

    ImportRun act(Actor actor, ImportRun run, java.util.function.Function<ImportActs, Boolean> act) {
        staff.as(actor, () -> act.apply(acts));
        return settled(actor, run.id());
    }

    List<ImportRow> rows(Actor actor, ImportRun run) {
        return staff.as(actor, () -> rows.after(run.id(), 0));
    }
}
