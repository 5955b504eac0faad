package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.ReadOnce;
import org.hersys.casefile.CaseEntered;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who observes a patient. The observer sees the case exactly as long as the assignment lasts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Observers {

    private static final String SECTION = "observation";

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final ActingAsSystem actingAsSystem;
    private final Watches watches;
    private final DayWindow window;
    private final Clock clock;

    Observers(
            JdbcClient jdbc,
            ReadOnce once,
            Cases cases,
            CaseTimeline timeline,
            ActingAsSystem actingAsSystem,
            Watches watches,
            DayWindow window,
            Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.cases = cases;
        this.timeline = timeline;
        this.actingAsSystem = actingAsSystem;
        this.watches = watches;
        this.window = window;
        this.clock = clock;
    }

    /** An assignment that lasts, with the rhythm of observation; null while none is planned. */
    public record Assignment(
            String organisation, OffsetDateTime since, Integer frequencyHours, OffsetDateTime nextDue) {}

    /** The assignment that lasts, if the current actor may see it. */
    @Transactional(readOnly = true)
    public Optional<Assignment> current(long caseId) {
        return once.find("""
                        select a.organisation, a.since, w.hours as frequency_hours, w.due_at as next_due
                          from observer_assignment a
                          left join health_watch w on w.case_id = a.case_id and w.ended_at is null
                         where a.case_id = ? and a.until is null""", Assignment.class, caseId);
    }

    /** Assigns an organisation from now on; the one before sees the case no more. */
    void assign(long caseId, String organisation) {
        Optional<Assignment> before = current(caseId);
        if (before.filter(now -> now.organisation().equals(organisation)).isPresent()) {
            return;
        }
        endAssignment(caseId, "reassigned");
        jdbc.sql("insert into observer_assignment (case_id, organisation, since) values (?, ?, ?)")
                .params(caseId, organisation, OffsetDateTime.now(clock))
                .update();
        if (before.isPresent()) {
            watches.observedBy(caseId, organisation);
        } else {
            watches.begin(caseId, organisation);
            window.adopt(cases.get(caseId));
        }
        cases.observe(caseId, organisation);
        timeline.add(caseId, "observerAssigned", SECTION, Map.of("organisation", organisation));
    }

    /** Gives a person under observation to another organisation, whoever asks for it. */
    void give(long caseId, String organisation) {
        actingAsSystem.call(() -> {
            assign(caseId, organisation);
            return null;
        });
    }

    /** Ends the assignment that lasts, if there is one, and the observer's sight with it. */
    public void end(long caseId, String because) {
        watches.end(caseId, because);
        endAssignment(caseId, because);
    }

    private void endAssignment(long caseId, String because) {
        actingAsSystem.call(() -> {
            current(caseId).ifPresent(assignment -> {
                jdbc.sql("""
                                update observer_assignment set until = ?, ended_because = ?
                                where case_id = ? and until is null""").params(OffsetDateTime.now(clock), because, caseId).update();
                timeline.add(caseId, "observerEnded", SECTION, Map.of("organisation", assignment.organisation()));
                cases.observe(caseId, null);
            });
            return null;
        });
    }

    /** Makes the responsible office the observer from now on, in the same rhythm; answers the office. */
    public String takeBack(long caseId) {
        return actingAsSystem.call(() -> {
            String office = cases.get(caseId).office();
            assign(caseId, office);
            return office;
        });
    }

    /** With the case, or with the place of stay, the observation ends. */
    @EventListener
    void endWithThePhase(CaseEntered entered) {
        if (entered.closes()) {
            end(entered.caseId(), entered.phase());
        } else if ("awaitingPlacement".equals(entered.phase())) {
            end(entered.caseId(), "moved");
        }
    }
}
