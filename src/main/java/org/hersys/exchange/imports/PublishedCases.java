package org.hersys.exchange.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hersys.access.CurrentActor;
import org.hersys.exchange.imports.ImportRow.Problem;
import org.hersys.exchange.linelist.Days;
import org.hersys.exchange.linelist.LineListCase;
import org.hersys.exchange.linelist.LineListReader;
import org.hersys.exchange.linelist.LineListRow;
import org.hersys.exchange.linelist.Reason;
import org.hersys.notification.CaseCourse;
import org.hersys.sheet.SheetRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Published cases of unnamed patients: closed ones are filed as history, open ones have their process begun. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedCases implements ImportedKind<LineListCase> {

    private static final int PORTION = 500;
    private static final List<String> ASKED = List.of(Reason.DATE_WITHOUT_YEAR.key());

    private final PublishedCaseStore store;
    private final CaseCourse course;
    private final Clock clock;

    PublishedCases(PublishedCaseStore store, CaseCourse course, Clock clock) {
        this.store = store;
        this.course = course;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "lineList";
    }

    @Override
    public int portion() {
        return PORTION;
    }

    @Override
    public boolean isComment(SheetRow row) {
        return false;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Function<SheetRow, ReadRow<LineListCase>> reader(ImportRun run) {
        LineListReader reader = new LineListReader(run.layout(), new Days(LocalDate.now(clock), run.firstMonth()));
        String sender = run.publisher() == null ? CurrentActor.get().prefecture() : run.publisher();
        boolean history = !reader.saysWhatIsClosed();
        return record -> {
            LineListRow row = reader.read(record);
            return row instanceof LineListRow.Read read
                    ? wanted(read, sender, history)
                    : refused((LineListRow.Refused) row);
        };
    }

    @Override
    public List<Added> add(List<ReadRow<LineListCase>> fresh) {
        List<PublishedCaseStore.Opened> opened = store.open(fresh);
        List<Added> added = new ArrayList<>();
        List<Long> begun = new ArrayList<>();
        for (int row = 0; row < fresh.size(); row++) {
            ImportRow planned = fresh.get(row).row();
            PublishedCaseStore.Opened made = opened.get(row);
            if (planned.outcome().equals(ImportRow.OPENED)) {
                begun.add(made.caseId());
            }
            added.add(new Added(planned.taken(planned.outcome(), made.number()), made.caseId()));
        }
        course.begin(begun);
        return added;
    }

    @Override
    public ImportRow revise(ReadRow<LineListCase> changed, long caseId) {
        store.revise(caseId, changed.content());
        return changed.row().as(ImportRow.REVISED);
    }

    private static ReadRow<LineListCase> wanted(LineListRow.Read read, String sender, boolean history) {
        LineListCase said = read.published();
        ImportRow row = new ImportRow(
                read.line(),
                said.number(),
                said.sourceId(sender).value(),
                PublishedCaseStore.day(said),
                said.closed() || history ? ImportRow.FILED : ImportRow.OPENED,
                false,
                null,
                read.remarks().stream()
                        .map(remark -> new Problem(remark.column(), remark.reasonKey(), remark.args()))
                        .toList());
        return new ReadRow<>(row, said.withoutEnd().toString(), said);
    }

    private static ReadRow<LineListCase> refused(LineListRow.Refused refused) {
        ImportRow row = ImportRow.refused(
                refused.line(),
                refused.number(),
                new Problem(refused.column().isBlank() ? null : refused.column(), refused.reasonKey(), refused.args()));
        return ReadRow.refused(ASKED.contains(refused.reasonKey()) ? row.as(ImportRow.QUESTION) : row);
    }
}
