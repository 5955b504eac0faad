package org.hersys.investigation;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Movements and routes of infection: shown to the health centre alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Exposures {

    private final JdbcClient jdbc;

    Exposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was recorded for a case, the newest first; nothing for anybody but the health centre. */
    @Transactional(readOnly = true)
    public List<Exposure> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE ->
                jdbc.sql("select * from exposure_history where case_id = ? order by recorded_at desc, id desc")
                        .param(caseId)
                        .query(Exposure.class)
                        .list();
            case CLINIC, PREFECTURE, AGENCY, POLICY, NONE -> List.of();
        };
    }

    void add(long caseId, InterviewAnswers answers, OffsetDateTime at) {
        add(caseId, answers.movements(), answers.infectionRoute(), answers.routeCertainty(), at);
    }

    void add(long caseId, String movements, String infectionRoute, String routeCertainty, OffsetDateTime at) {
        jdbc.sql("""
                        insert into exposure_history (case_id, movements, infection_route, route_certainty, recorded_at,
                          recorded_by) values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        caseId,
                        movements,
                        infectionRoute,
                        routeCertainty,
                        at,
                        CurrentActor.get().login()))
                .update();
    }
}
