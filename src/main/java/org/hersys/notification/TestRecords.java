package org.hersys.notification;

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

/** Tests recorded on the case page, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TestRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    TestRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The tests of a case, the newest sample first; none for those who may not see tests. */
    @Transactional(readOnly = true)
    public List<TestRecord> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                jdbc.sql(
                                "select * from test_record where case_id = ? order by sampled_on desc nulls last, recorded_at desc")
                        .param(caseId)
                        .query(TestRecord.class)
                        .list();
            case PREFECTURE, AGENCY, POLICY, NONE -> List.of();
        };
    }

    /** Keeps a test under its id, in place of what the id held. */
    void put(long caseId, UUID id, LocalDate sampledOn, Map<String, String> said) {
        jdbc.sql("""
                        insert into test_record as t (id, case_id, sampled_on, method, specimen, result, variant, note, recorded_at,
                          recorded_by) values (?, ?, ?::date, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set sampled_on = excluded.sampled_on, method = excluded.method,
                          specimen = excluded.specimen, result = excluded.result, variant = excluded.variant,
                          note = excluded.note, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        where t.case_id = excluded.case_id""")
                .params(Arrays.asList(
                        id,
                        caseId,
                        sampledOn,
                        said.get("method"),
                        said.get("specimen"),
                        said.get("result"),
                        said.get("variant"),
                        said.get("note"),
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login()))
                .update();
    }

    void remove(long caseId, UUID id) {
        jdbc.sql("delete from test_record where id = ? and case_id = ?")
                .params(id, caseId)
                .update();
    }
}
