package org.hersys.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.exchange.imports.ImportRow.Problem;
import org.hersys.sheet.FileContent;
import org.hersys.sheet.SheetRow;
import org.hersys.sheet.Unreadable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One portion of a run: what it does and where it then stands are one transaction of the caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportPortion {

    private static final int CHECKED_AT_ONCE = 2_000;
    private static final String REPEATED = "exchange.import.repeated";

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportFiles files;
    private final KnownCases known;
    private final WholeFile wholeFile;
    private final Recognition recognition;
    private final AuditTrail audit;

    ImportPortion(
            ImportRuns runs,
            ImportRows rows,
            ImportFiles files,
            KnownCases known,
            WholeFile wholeFile,
            Recognition recognition,
            AuditTrail audit) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.known = known;
        this.wholeFile = wholeFile;
        this.recognition = recognition;
        this.audit = audit;
    }

    RowCursor<?> open(ImportRun run) {
        return RowCursor.open(run, recognition.kind(run.kind()), files.content(run.id()));
    }

    /** Finds out what the file is. */
    void recognise(ImportRun run) {
        FileContent content = files.content(run.id());
        try {
            recognition.recognise(run.id(), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (runs.find(run.id()).orElseThrow().state().equals(ImportRun.NO_TABLE)) {
            files.erase(run.id());
        }
    }

    /** Counts the rows, so that a surprise in the form of the file comes before anything else. */
    boolean count(ImportRun run) {
        ImportedKind<?> kind = recognition.kind(run.kind());
        try (Stream<SheetRow> all = run.layout().rows(files.content(run.id()))) {
            runs.counted(run.id(), all.filter(row -> !kind.isComment(row)).count());
            rows.erase(run.id());
            return true;
        } catch (Unreadable.BrokenRow broken) {
            String why = Unreadable.of(broken).keyWithLine();
            runs.stopped(run.id(), ImportRun.NO_TABLE, why, List.of(String.valueOf(broken.line())), Map.of());
            files.erase(run.id());
            return false;
        }
    }

    <C> void check(ImportRun run, RowCursor<C> cursor) {
        List<ReadRow<C>> portion = cursor.next(CHECKED_AT_ONCE);
        if (!portion.isEmpty()) {
            rows.plan(run.id(), planned(portion));
            runs.reached(run.id(), cursor.position());
            return;
        }
        rows.refuseRepeated(run.id(), REPEATED);
        Map<String, Integer> counts = rows.counts(run.id());
        var objection = wholeFile.objection(run, counts);
        runs.stopped(
                run.id(),
                objection.isPresent() ? ImportRun.STOPPED : ImportRun.READY,
                objection.map(WholeFile.Objection::reason).orElse(null),
                objection.map(WholeFile.Objection::args).orElse(List.of()),
                counts);
    }

    <C> void carryOut(ImportRun run, RowCursor<C> cursor, int atMost) {
        List<ReadRow<C>> portion = cursor.next(Math.min(atMost, cursor.kind().portion()));
        if (portion.isEmpty()) {
            runs.stopped(run.id(), ImportRun.DONE, null, List.of(), rows.counts(run.id()));
            files.erase(run.id());
            audit.note(AuditEntry.of("import.finished").about(run.organisation()));
            return;
        }
        long from = portion.get(0).row().line();
        long to = portion.get(portion.size() - 1).row().line();
        Set<Long> wanted = new HashSet<>(rows.wanted(run.id(), from, to));
        List<ReadRow<C>> taken = portion.stream()
                .filter(row -> row.isWanted() && wanted.contains(row.row().line()))
                .toList();
        if (!taken.isEmpty()) {
            rows.carriedOut(run.id(), carriedOut(cursor.kind(), taken));
        }
        runs.reached(run.id(), cursor.position());
    }

    /** The one row that cannot be stored is told and passed over. */
    <C> void passOver(ImportRun run, RowCursor<C> cursor) {
        if (!run.state().equals(ImportRun.RUNNING)) {
            throw new IllegalStateException("A row could not be kept while it was checked");
        }
        List<ReadRow<C>> one = cursor.next(1);
        rows.carriedOut(
                run.id(),
                one.stream()
                        .map(row ->
                                row.row().refusedFor(List.of(new Problem(null, "exchange.import.accident", List.of()))))
                        .toList());
        runs.reached(run.id(), cursor.position());
    }

    private <C> List<ImportRow> planned(List<ReadRow<C>> portion) {
        List<ReadRow<C>> wanted = portion.stream().filter(ReadRow::isWanted).toList();
        Map<String, KnownCases.Known> before = known.among(wanted);
        return portion.stream()
                .map(row -> row.isWanted() ? plan(row, before.get(row.row().sourceId())) : row.row())
                .toList();
    }

    private ImportRow plan(ReadRow<?> row, KnownCases.Known before) {
        if (before == null) {
            return row.row();
        }
        String outcome = before.saysTheSame(known.fingerprint(row)) ? ImportRow.UNCHANGED : ImportRow.REVISED;
        return before.number() == null
                ? row.row().refusedFor(elsewhere())
                : new ImportRow(
                        row.row().line(),
                        row.row().number(),
                        row.row().sourceId(),
                        row.row().day(),
                        outcome,
                        false,
                        before.number(),
                        row.row().problems());
    }

    private <C> List<ImportRow> carriedOut(ImportedKind<C> kind, List<ReadRow<C>> wanted) {
        Map<String, KnownCases.Known> before = known.among(wanted);
        List<ImportRow> became = new ArrayList<>();
        List<ReadRow<C>> fresh = new ArrayList<>();
        for (ReadRow<C> row : wanted) {
            KnownCases.Known earlier = before.get(row.row().sourceId());
            if (earlier == null) {
                fresh.add(row);
            } else {
                became.add(change(kind, row, earlier));
            }
        }
        if (!fresh.isEmpty()) {
            List<ImportedKind.Added> added = kind.add(fresh);
            known.add(fresh, added);
            added.forEach(one -> became.add(one.row()));
        }
        return became;
    }

    private <C> ImportRow change(ImportedKind<C> kind, ReadRow<C> row, KnownCases.Known earlier) {
        if (earlier.number() == null) {
            return row.row().refusedFor(elsewhere());
        }
        if (earlier.saysTheSame(known.fingerprint(row))) {
            return row.row().taken(ImportRow.UNCHANGED, earlier.number());
        }
        ImportRow revised = kind.revise(row, earlier.caseId());
        if (revised.outcome().equals(ImportRow.REVISED)) {
            known.revised(row);
        }
        return revised.taken(revised.outcome(), earlier.number());
    }

    private static List<Problem> elsewhere() {
        return List.of(new Problem(null, "exchange.import.elsewhere", List.of()));
    }
}
