package org.hersys.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.ReadOnce;
import org.hersys.casefile.CaseEntered;
import org.hersys.casefile.Cases;
import org.hersys.placement.Condition.Care;
import org.hersys.text.Dates;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a patient has been and is. A stay begins as the one who offers it says; the one before ends by it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Stays {

    private static final int NOON = 12;

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final Cases cases;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    Stays(JdbcClient jdbc, ReadOnce once, Cases cases, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.cases = cases;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /** A stay that begins; everything but the kind may be null. */
    record Beginning(
            String kind, String organisation, String placeName, String room, OffsetDateTime since, String note) {

        static Beginning at(String kind, OffsetDateTime since) {
            return new Beginning(kind, null, null, null, since, null);
        }
    }

    /** All stays that the current actor may see, newest first. */
    @Transactional(readOnly = true)
    public List<Stay> of(long caseId) {
        return once.list("select * from stay where case_id = ? order by since desc, id desc", Stay.class, caseId);
    }

    /** The stay that lasts, if the current actor may see it. */
    @Transactional(readOnly = true)
    public Optional<Stay> current(long caseId) {
        return of(caseId).stream().filter(Stay::isOpen).findFirst();
    }

    /** Begins a stay in the name of the current actor; the one before ends, and its organisation's sight with it. */
    void begin(long caseId, Beginning stay) {
        actingAsSystem.call(() -> {
            String outcome = "hospital".equals(stay.kind()) ? "worsened" : "moved";
            return close(caseId, stay.since(), outcome);
        });
        jdbc.sql("""
                        insert into stay (case_id, kind, organisation, place_name, room, since, note)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        caseId,
                        stay.kind(),
                        stay.organisation(),
                        stay.placeName(),
                        stay.room(),
                        stay.since(),
                        stay.note()))
                .update();
        place(caseId, stay.kind(), stay.organisation());
    }

    /** Ends the stay that lasts with its outcome; where the patient is next, or null, decides who sees the case. */
    void end(long caseId, OffsetDateTime until, String outcome, String nextPlace) {
        actingAsSystem.call(() -> close(caseId, until, outcome));
        place(caseId, nextPlace, null);
    }

    /** Notes intensive treatment during the stay that lasts. */
    void treat(long caseId, Care care) {
        jdbc.sql("update stay set icu = ?, ventilator = ?, ecmo = ? where case_id = ? and until is null")
                .params(care.icu(), care.ventilator(), care.ecmo(), caseId)
                .update();
    }

    /** Lets the organisation of the lasting stay, if there is one, see the case again after another has declined. */
    void keepWhereItIs(long caseId) {
        actingAsSystem.call(() -> {
            cases.askToTake(caseId, current(caseId).map(Stay::organisation).orElse(null));
            return null;
        });
    }

    /** A patient whose isolation goes on without a stay, as after a discharge, is at home from now on. */
    public void goOnAtHome(long caseId) {
        actingAsSystem.call(() -> {
            if (current(caseId).isEmpty()) {
                begin(caseId, Beginning.at("home", OffsetDateTime.now(clock)));
            }
            return null;
        });
    }

    /** Number of patients whose stay in an organisation lasts, as far as the current actor may see them. */
    @Transactional(readOnly = true)
    public int patientsOf(String organisation) {
        return jdbc.sql("select count(*) from stay where organisation = ? and until is null")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    @EventListener
    void endWithTheCase(CaseEntered entered) {
        if (entered.closes()) {
            close(entered.caseId(), OffsetDateTime.now(clock), entered.phase());
        }
    }

    /** The moment that a day stands for: now for today, else noon. */
    OffsetDateTime momentOn(LocalDate day) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return day.equals(LocalDate.now(clock))
                ? now
                : day.atTime(NOON, 0).atZone(Dates.JAPAN).toOffsetDateTime();
    }

    private void place(long caseId, String place, String organisation) {
        actingAsSystem.call(() -> {
            cases.place(caseId, place, organisation);
            return null;
        });
    }

    /** A stay that was planned and never began has no length; one that began keeps the moment when it did. */
    private int close(long caseId, OffsetDateTime until, String outcome) {
        return jdbc.sql("""
                        update stay set since = case when since > :now then least(since, :until) else since end,
                               until = case when since > :now then :until else greatest(since, :until) end,
                               outcome = :outcome
                        where case_id = :case and until is null""")
                .param("now", OffsetDateTime.now(clock))
                .param("until", until)
                .param("outcome", outcome)
                .param("case", caseId)
                .update();
    }
}
