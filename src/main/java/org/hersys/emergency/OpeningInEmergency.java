package org.hersys.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case of another office to one nurse for some hours. What does not exist and what does not fit get the same
 * answer, and who fails often waits an hour: numbers and birth dates are not to be found out here.
 */
@Component
@Transactional
public class OpeningInEmergency {

    private static final int LONGEST_REASON = 1000;
    private static final int SHORTEST_REASON = 10;
    private static final int MOST_FAILURES = 5;
    private static final String REFUSED = "emergency.refused";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final TellingOffice telling;
    private final AuditTrail audit;
    private final ActingAsSystem actingAsSystem;
    private final Duration lasts;
    private final Clock clock;

    OpeningInEmergency(
            JdbcClient jdbc,
            Cases cases,
            CaseTimeline timeline,
            TellingOffice telling,
            AuditTrail audit,
            ActingAsSystem actingAsSystem,
            @Value("${hersys.emergency.lasts:4h}") Duration lasts,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.telling = telling;
        this.audit = audit;
        this.actingAsSystem = actingAsSystem;
        this.lasts = lasts;
        this.clock = clock;
    }

    /** What became of the wish. */
    public sealed interface Outcome {

        /** The case can be read under its number. */
        record Opened(String number) implements Outcome {}

        /** No case fits; or it does not exist. */
        record NotFound() implements Outcome {}

        /** Too many failures within the hour. */
        record TooOften() implements Outcome {}

        /** The reason is missing, too short or too long. */
        record NoReason() implements Outcome {}

        /** The actor is no nurse. */
        record NotAllowed() implements Outcome {}
    }

    /** Opens the case of a number whose patient was born on a day; the office is told in the same transaction. */
    public Outcome open(String number, LocalDate bornOn, String reason) {
        Actor nurse = CurrentActor.get();
        if (!nurse.hasAny(Role.NURSE)) {
            return new Outcome.NotAllowed();
        }
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return new Outcome.NoReason();
        }
        if (failures(nurse) >= MOST_FAILURES) {
            return new Outcome.TooOften();
        }
        Optional<CaseFile> found = actingAsSystem.call(() -> find(number, bornOn));
        if (found.isEmpty()) {
            audit.note(AuditEntry.of(REFUSED).about(nurse.organisation()));
            return new Outcome.NotFound();
        }
        CaseFile file = found.get();
        if (cases.find(file.id()).isEmpty()) {
            give(file, nurse, reason.strip());
        }
        return new Outcome.Opened(file.number());
    }

    private void give(CaseFile file, Actor nurse, String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        actingAsSystem.call(() -> jdbc.sql("""
                        insert into emergency_access (case_id, office, login, organisation, reason, since, until)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(file.id(), file.office(), nurse.login(), nurse.organisation(), reason, now, now.plus(lasts))
                .update());
        timeline.add(file.id(), "openedInEmergency", "case", Map.of("hours", lasts.toHours()));
        audit.note(AuditEntry.of("emergency.opened")
                .onCase(file.id(), file.office())
                .because(reason));
        telling.tell(file);
    }

    private Optional<CaseFile> find(String number, LocalDate bornOn) {
        return CaseNumber.read(number)
                .flatMap(cases::find)
                .filter(file ->
                        bornOn != null && bornOn.equals(cases.person(file).birthDate()));
    }

    private long failures(Actor nurse) {
        return actingAsSystem.call(() -> jdbc.sql(
                        "select count(*) from audit_entry where login = ? and action = ? and at > now() - interval '1 hour'")
                .params(nurse.login(), REFUSED)
                .query(Long.class)
                .single());
    }
}
