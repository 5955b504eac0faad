package org.hersys.investigation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The search for the pathogen, as far as the current actor may see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PathogenFindings {

    private final JdbcClient jdbc;
    private final Clock clock;

    PathogenFindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that was recorded for a case, the newest first; nothing for those who may not see results. */
    @Transactional(readOnly = true)
    public List<PathogenFinding> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                jdbc.sql("select * from pathogen_finding where case_id = ? order by id desc")
                        .param(caseId)
                        .query(PathogenFinding.class)
                        .list();
            case PREFECTURE, AGENCY, POLICY, NONE -> List.of();
        };
    }

    void add(long caseId, RecordPathogenForm said) {
        jdbc.sql("""
                        insert into pathogen_finding (case_id, specimen, method, sampled_on, result, pathogen, conclusion,
                          outcome, note, found_at, found_by)
                        values (?, ?, ?, ?::date, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        caseId,
                        said.specimen(),
                        said.method(),
                        said.sampledOn(),
                        said.result(),
                        said.pathogen(),
                        said.conclusion(),
                        said.outcome(),
                        said.note(),
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login()))
                .update();
    }
}
