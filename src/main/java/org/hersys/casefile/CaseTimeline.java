package org.hersys.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.engine.PhaseListener;
import org.hersys.text.StoredJson;
import org.springframework.context.ApplicationEventPublisher;
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
            refresh(rows.change("phase = ?", phase, caseId));
            events.publishEvent(new CaseEntered(caseId, phase));
            return null;
        });
    }

    /** Derives the status anew; as the case is after place, severity or phase have changed. */
    void refresh(CaseFile file) {
        String status = CaseStatus.of(file.phase(), file.place(), file.severity());
        if (!status.equals(file.status())) {
            actingAsSystem.call(() -> become(file.id(), status));
        }
    }

    private int become(long caseId, String status) {
        OffsetDateTime now = now();
        rows.change(
                "status = ?, status_since = ?, closed_at = ?::timestamptz",
                status,
                now,
                CaseStatus.isClosed(status) ? now : null,
                caseId);
        return jdbc.sql("insert into case_status (case_id, status, since) values (?, ?, ?)")
                .params(caseId, status, now)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
