package org.hersys.exchange.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseBatch;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.NewCase;
import org.hersys.casefile.OpeningCase;
import org.hersys.casefile.Person;
import org.hersys.disease.Diseases;
import org.hersys.exchange.linelist.LineListCase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes published cases in a few statements for all of a portion together, and their revisions one by one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedCaseStore {

    private static final String REVISION = """
            insert into notification (case_id, revision, diagnosis_type, method, specimen, result, diagnosed_on,
              onset_on, symptoms, channel, submitted_by)
            values (?, %s, ?, 'other', 'other', 'positive', ?, ?, ?, 'import', ?)""";

    private final JdbcTemplate jdbc;
    private final CaseBatch batch;
    private final Cases cases;
    private final OpeningCase opening;
    private final CaseTimeline timeline;
    private final Diseases diseases;
    private final AuditTrail audit;
    private final Clock clock;

    PublishedCaseStore(
            JdbcTemplate jdbc,
            CaseBatch batch,
            Cases cases,
            OpeningCase opening,
            CaseTimeline timeline,
            Diseases diseases,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cases = cases;
        this.opening = opening;
        this.timeline = timeline;
        this.diseases = diseases;
        this.audit = audit;
        this.clock = clock;
    }

    /** A case that was opened. */
    record Opened(long caseId, String number) {}

    /** The day on which a case became known. */
    static LocalDate day(LineListCase row) {
        return row.publishedOn() != null ? row.publishedOn() : row.confirmedOn();
    }

    List<Opened> open(List<ReadRow<LineListCase>> fresh) {
        List<CaseBatch.Opened> opened =
                batch.open(fresh.stream().map(this::begin).toList());
        String system = "linelist:" + CurrentActor.get().organisation();
        List<Object[]> notifications = new ArrayList<>();
        List<Object[]> identities = new ArrayList<>();
        for (int row = 0; row < fresh.size(); row++) {
            notifications.add(
                    notification(opened.get(row).caseId(), fresh.get(row).content()));
            identities.add(new Object[] {
                system, fresh.get(row).row().sourceId(), opened.get(row).caseId()
            });
        }
        jdbc.batchUpdate(REVISION.formatted("1"), notifications);
        jdbc.batchUpdate("insert into external_id (system, value, case_id) values (?, ?, ?)", identities);
        return opened.stream()
                .map(one -> new Opened(one.caseId(), one.number()))
                .toList();
    }

    /** The severity of an open case is what its office has found, whatever a list says. */
    void revise(long caseId, LineListCase said) {
        CaseFile file = cases.get(caseId);
        Person person = cases.person(file);
        String address = cases.address(caseId).orElse(null);
        jdbc.update("update notification set frozen = true where case_id = ? and not frozen", caseId);
        jdbc.update(
                REVISION.formatted("(select count(*) + 1 from notification where case_id = " + caseId + ")"),
                notification(caseId, said));
        jdbc.update("update person set sex = ?, age_band = ? where id = ?", said.sex(), band(said), person.id());
        cases.date(caseId, day(said), said.onsetOn());
        if (said.residence() != null && !Objects.equals(said.residence(), address)) {
            opening.settle(caseId, said.residence());
        }
        if (file.closedAt() != null) {
            jdbc.update("update case_file set severity = ? where id = ?", severity(said.severity()), caseId);
        }
        timeline.add(caseId, "notificationCorrected", "case", Map.of("channel", "import"));
        audit.note(AuditEntry.of("notification.revised")
                .onCase(caseId, file.office())
                .changed("sex", person.sex(), said.sex())
                .changed("age", person.ageBand(), band(said))
                .changed("diagnosedOn", file.diagnosedOn(), day(said))
                .changed("onsetOn", file.onsetOn(), said.onsetOn())
                .changed("address", address, said.residence()));
    }

    private static Object[] notification(long caseId, LineListCase said) {
        return new Object[] {
            caseId,
            "asymptomatic".equals(said.severity()) ? "asymptomatic" : "patient",
            day(said),
            said.onsetOn(),
            said.symptoms().toArray(String[]::new),
            CurrentActor.get().login()
        };
    }

    private CaseBatch.Begun begin(ReadRow<LineListCase> one) {
        LineListCase said = one.content();
        OffsetDateTime reportedAt =
                ZonedDateTime.of(day(said).atStartOfDay(), clock.getZone()).toOffsetDateTime();
        Person person = new Person(0, null, null, said.sex(), null, band(said), null, "ja");
        String office = CurrentActor.get().organisation();
        String prefecture = CurrentActor.get().prefecture();
        NewCase begun = new NewCase(
                person,
                diseases.standard().code(),
                said.residence(),
                office,
                prefecture,
                null,
                day(said),
                said.onsetOn(),
                null,
                reportedAt,
                30,
                null);
        String phase = one.row().outcome().equals(ImportRow.OPENED) ? "reported" : said.died() ? "died" : "filed";
        return new CaseBatch.Begun(begun, phase, severity(said.severity()));
    }

    private static String band(LineListCase said) {
        return "unknown".equals(said.ageBand()) ? null : said.ageBand();
    }

    private static String severity(String published) {
        return switch (published) {
            case "asymptomatic", "mild" -> "mild";
            case "moderate" -> "moderate1";
            case "severe" -> "severe";
            default -> null;
        };
    }
}
