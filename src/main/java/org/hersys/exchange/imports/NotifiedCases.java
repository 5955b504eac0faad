package org.hersys.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hersys.access.SecretBox;
import org.hersys.exchange.imports.ImportRow.Problem;
import org.hersys.exchange.linelist.CellText;
import org.hersys.exchange.linelist.Layout;
import org.hersys.exchange.template.ReadingNotification;
import org.hersys.exchange.template.Template;
import org.hersys.exchange.template.TemplateReader;
import org.hersys.exchange.template.TemplateRow;
import org.hersys.notification.FurtherNotification;
import org.hersys.notification.NotificationContent;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.notification.StartingCase;
import org.hersys.sheet.SheetRow;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notifications in full out of our own template: read, checked and started as if they had been typed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NotifiedCases implements ImportedKind<NotificationContent> {

    static final String CODE = "notifications";

    private static final int PORTION = 50;
    private static final int LONGEST_NUMBER = 40;
    private static final String CHANNEL = "import";

    private final Template template;
    private final TemplateReader cells;
    private final ReadingNotification reading;
    private final ReportingCase reporting;
    private final StartingCase starting;
    private final FurtherNotification revising;
    private final ColumnNames columns;
    private final SecretBox secrets;

    NotifiedCases(
            Template template,
            TemplateReader cells,
            ReadingNotification reading,
            ReportingCase reporting,
            StartingCase starting,
            FurtherNotification revising,
            ColumnNames columns,
            SecretBox secrets) {
        this.template = template;
        this.cells = cells;
        this.reading = reading;
        this.reporting = reporting;
        this.starting = starting;
        this.revising = revising;
        this.columns = columns;
        this.secrets = secrets;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int portion() {
        return PORTION;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isComment(SheetRow row) {
        return template.isComment(row);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Function<SheetRow, ReadRow<NotificationContent>> reader(ImportRun run) {
        return row -> read(run.layout(), row);
    }

    @Override
    public List<Added> add(List<ReadRow<NotificationContent>> fresh) {
        List<Added> added = new ArrayList<>();
        for (ReadRow<NotificationContent> one : fresh) {
            ReportOutcome outcome = starting.start(Report.of(one.content(), CHANNEL));
            added.add(
                    outcome instanceof ReportOutcome.Reported made
                            ? new Added(one.row().taken(ImportRow.OPENED, made.number()), made.caseId())
                            : new Added(
                                    one.row().refusedFor(columns.said(((ReportOutcome.Refused) outcome).problems())),
                                    null));
        }
        return added;
    }

    @Override
    public ImportRow revise(ReadRow<NotificationContent> changed, long caseId) {
        List<FieldProblem> problems = revising.revise(caseId, changed.content());
        return problems.isEmpty()
                ? changed.row().as(ImportRow.REVISED)
                : changed.row().refusedFor(columns.said(problems));
    }

    private ReadRow<NotificationContent> read(Layout layout, SheetRow row) {
        TemplateRow read = cells.read(layout, row);
        String number = read.number();
        if (number != null && number.length() > LONGEST_NUMBER) {
            return refused(row, null, "number", layout, "exchange.linelist.cellTooLong", LONGEST_NUMBER);
        }
        ReadingNotification.Read said = reading.read(read.answers(), CHANNEL);
        List<Problem> problems = problems(layout, read, said);
        if (!problems.isEmpty() || !(said instanceof ReadingNotification.Read.Content content)) {
            return ReadRow.refused(
                    new ImportRow(row.line(), number, null, null, ImportRow.REFUSED, false, null, problems));
        }
        if (number == null && content.content().name() == null) {
            return refused(row, null, "number", layout, "problem.required");
        }
        LocalDate day = content.content().diagnosedOn();
        ImportRow planned = new ImportRow(
                row.line(),
                number,
                sourceId(number, content.content()),
                day,
                ImportRow.OPENED,
                false,
                null,
                remarks(layout, read, content.content()));
        return new ReadRow<>(planned, read.answers().toString(), content.content());
    }

    private ReadRow<NotificationContent> refused(
            SheetRow row, String number, String column, Layout layout, String why, Object... arguments) {
        Problem problem = new Problem(
                columns.name(layout, column),
                why,
                Stream.of(arguments).map(String::valueOf).toList());
        return ReadRow.refused(ImportRow.refused(row.line(), number, problem));
    }

    private List<Problem> problems(Layout layout, TemplateRow read, ReadingNotification.Read said) {
        Stream<Problem> misread = read.misread().entrySet().stream()
                .map(wrong -> new Problem(columns.name(layout, wrong.getKey()), wrong.getValue(), List.of()));
        List<FieldProblem> others = said instanceof ReadingNotification.Read.Content content
                ? reporting.problems(Report.of(content.content(), CHANNEL))
                : ((ReadingNotification.Read.Wrong) said).problems();
        List<FieldProblem> left = others.stream()
                .filter(problem -> problem.field() == null || !read.misread().containsKey(read.column(problem.field())))
                .toList();
        return Stream.concat(misread, columns.said(left, layout, read).stream()).toList();
    }

    /** What is unusual is told and does not keep the row out, as from a program: nobody types it here. */
    private List<Problem> remarks(Layout layout, TemplateRow read, NotificationContent content) {
        return reporting.warnings(Report.of(content, CHANNEL)).stream()
                .map(warning ->
                        new Problem(columns.name(layout, read.column(warning.field())), warning.text(), List.of()))
                .toList();
    }

    /** The sender's own number tells a case from others; without one the person and the day of the diagnosis do. */
    private String sourceId(String number, NotificationContent said) {
        if (number != null) {
            String ofDisease = said.disease() == null ? "" : said.disease() + "/";
            return "n/" + ofDisease + CellText.squeezed(number).toLowerCase(Locale.ROOT);
        }
        String person = CellText.squeezed(said.name()) + " " + said.birthDate() + " " + said.diagnosedOn();
        return "p/" + HexFormat.of().formatHex(secrets.fingerprint("import of " + person));
    }
}
