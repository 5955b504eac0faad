package org.hersys.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.engine.PhaseListener;
import org.hersys.text.StoredJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a case, and the status that follows from where its process stands. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseTimeline implements PhaseListener {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final ActingAsSystem actingAsSystem;
    private final StoredJson json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseTimeline(
            JdbcClient jdbc,
            CaseRows rows,
            ActingAsSystem actingAsSystem,
            StoredJson json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.actingAsSystem = actingAsSystem;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds an event in the name of the current actor.
     *
     * @param kind code; its text is {@code event.<kind>}
     * @param section case, placement, observation or investigation: who may not see the section does not see the event
     * @param detail codes and numbers only, never free text or a person
     */
    public void add(long caseId, String kind, String section, Map<String, ?> detail) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        insert into case_event (case_id, at, kind, section, login, organisation, detail)
                        values (?, ?, ?, ?, ?, nullif(?, ''), ?::jsonb)""")
                .params(caseId, now(), kind, section, actor.login(), actor.organisation(), json.write(detail))
                .update();
    }

    /** Adds an event without detail. */
    public void add(long caseId, String kind, String section) {
        add(caseId, kind, section, Map.of());
    }

    @Override
    public void entered(long caseId, String phase) {
        actingAsSystem.call(() -> {
            change(caseId, course -> course.enter(phase));
            events.publishEvent(new CaseEntered(caseId, phase));
            return null;
        });
    }

    /** Changes the course of a case and the status that follows; once more where somebody else has changed it meanwhile. */
    void change(long caseId, UnaryOperator<CaseCourse> step) {
        if (!attempt(caseId, step) && !attempt(caseId, step)) {
            throw new OptimisticLockingFailureException("Case " + caseId + " is being changed by others");
        }
    }

    private boolean attempt(long caseId, UnaryOperator<CaseCourse> step) {
        CaseFile file = rows.find(caseId).orElseThrow();
        CaseCourse course = step.apply(CaseCourse.of(file));
        String status = course.status();
        if (!status.equals(file.status())) {
            OffsetDateTime now = now();
            return rows.follow(file, course, now, CaseStatus.isClosed(status) ? now : null)
                    && remember(caseId, status, now);
        }
        return course.equals(CaseCourse.of(file)) || rows.follow(file, course, file.statusSince(), file.closedAt());
    }

    private boolean remember(long caseId, String status, OffsetDateTime since) {
        return actingAsSystem.call(() -> jdbc.sql("insert into case_status (case_id, status, since) values (?, ?, ?)")
                        .params(caseId, status, since)
                        .update()
                == 1);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
