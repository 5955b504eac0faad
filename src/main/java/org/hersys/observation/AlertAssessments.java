package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people found and did about alerts, as far as the current actor may see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlertAssessments {

    private final JdbcClient jdbc;
    private final Clock clock;

    AlertAssessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An assessment: continue or worsened, with what was found and done. */
    record AlertAssessment(long observationId, String assessment, String note, String decidedBy) {}

    /** Keeps what the current actor found about the alert of an observation. */
    void add(long caseId, Observation observation, String assessment, String note) {
        jdbc.sql("""
                        insert into alert_assessment (case_id, observation_id, level, assessment, note, decided_at,
                          decided_by, organisation)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseId,
                        observation.id(),
                        observation.alertLevel(),
                        assessment,
                        note,
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login(),
                        CurrentActor.get().organisation())
                .update();
    }

    /** All of a case, oldest first. */
    @Transactional(readOnly = true)
    List<AlertAssessment> of(long caseId) {
        return jdbc.sql("select * from alert_assessment where case_id = ? order by decided_at, id")
                .param(caseId)
                .query(AlertAssessment.class)
                .list();
    }
}
