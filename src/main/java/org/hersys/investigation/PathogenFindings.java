package org.hersys.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** Keeps a result under its id: a correction, or one more under the conclusion that stands. */
    void put(long caseId, UUID item, LocalDate sampledOn, Map<String, String> said) {
        jdbc.sql("""
                        insert into pathogen_finding as f (case_id, item, specimen, method, sampled_on, result, pathogen, conclusion,
                          outcome, note, found_at, found_by)
                        values (:case, :item, :specimen, :method, :sampledOn::date, :result, :pathogen, coalesce((select conclusion
                          from pathogen_finding where case_id = :case order by id desc limit 1), 'awaited'), :outcome, :note, :at, :login)
                        on conflict (item) do update set specimen = excluded.specimen, method = excluded.method,
                          sampled_on = excluded.sampled_on, result = excluded.result, pathogen = excluded.pathogen,
                          outcome = excluded.outcome, note = excluded.note
                        where f.case_id = excluded.case_id""")
                .param("case", caseId)
                .param("item", item)
                .param("specimen", said.get("specimen"))
                .param("method", said.get("method"))
                .param("sampledOn", sampledOn)
                .param("result", said.get("result"))
                .param("pathogen", said.get("foundPathogen"))
                .param("outcome", said.get("patientOutcome"))
                .param("note", said.get("note"))
                .param("at", OffsetDateTime.now(clock))
                .param("login", CurrentActor.get().login())
                .update();
    }

    void remove(long caseId, UUID item) {
        jdbc.sql("delete from pathogen_finding where item = ? and case_id = ?")
                .params(item, caseId)
                .update();
    }
}
