package org.hersys.policy.desk;

import java.sql.Array;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseTimeline;
import org.hersys.engine.DecisionTables;
import org.hersys.engine.DecisionTables.Answer;
import org.hersys.policy.CaseRecalculated;
import org.hersys.policy.RuleDate;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.text.StoredJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the new version's answer over for cases that an older version decided, and tells each person once. */
@Component
@Transactional
public class AcceptingRecalculation {

    private final DecisionVersions versions;
    private final DecisionTables tables;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;
    private final ActingAsSystem actingAsSystem;
    private final TableNotes notes;
    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RuleDate ruleDate;
    private final Clock clock;

    AcceptingRecalculation(
            DecisionVersions versions,
            DecisionTables tables,
            CaseTimeline timeline,
            ApplicationEventPublisher events,
            ActingAsSystem actingAsSystem,
            TableNotes notes,
            JdbcClient jdbc,
            StoredJson json,
            RuleDate ruleDate,
            Clock clock) {
        this.versions = versions;
        this.tables = tables;
        this.timeline = timeline;
        this.events = events;
        this.actingAsSystem = actingAsSystem;
        this.notes = notes;
        this.jdbc = jdbc;
        this.json = json;
        this.ruleDate = ruleDate;
        this.clock = clock;
    }

    private record Open(long caseId, long personId) {}

    /**
     * Accepts the new answer for some cases of a finished list; those already accepted or closed meanwhile stay.
     *
     * @return how many were taken over
     */
    public int accept(DryRuns.Run run, List<String> caseNumbers) {
        String login = CurrentActor.get().login();
        int taken = actingAsSystem.call(() -> take(run, caseNumbers, login));
        notes.note("policy.recalculated", run.decision(), "cases", null, taken);
        return taken;
    }

    /** Accepts the new answer for all cases of a finished list. */
    public int acceptAll(DryRuns.Run run) {
        return accept(
                run,
                jdbc.sql("select case_number from dry_run_change where run_id = ? and accepted_at is null")
                        .param(run.id())
                        .query(String.class)
                        .list());
    }

    private int take(DryRuns.Run run, List<String> caseNumbers, String login) {
        DecisionVersion version = versions.find(run.versionId()).orElseThrow();
        List<Open> open = jdbc.sql("""
                        update dry_run_change x set accepted_at = ?, accepted_by = ?
                        from case_file c
                        where x.run_id = ? and c.number = any (?) and x.accepted_at is null
                          and c.id = x.case_id and c.closed_at is null
                        returning x.case_id, c.person_id""")
                .params(OffsetDateTime.now(clock), login, run.id(), caseNumbers.toArray(String[]::new))
                .query(Open.class)
                .list();
        record(run, version, open.stream().map(Open::caseId).toArray(Long[]::new));
        for (Open one : open) {
            timeline.add(one.caseId(), "decisionRecalculated", "case", Map.of("version", version.number()));
            events.publishEvent(new CaseRecalculated(one.caseId(), one.personId(), version.id()));
        }
        return open.size();
    }

    /** Keeps the new version's answer with each case; the same facts are asked once. */
    private void record(DryRuns.Run run, DecisionVersion version, Long[] cases) {
        DmnTable table = DmnTableReader.read(versions.dmn(version.id()));
        jdbc.sql("""
                        select facts::text, array_agg(case_id) as cases from (
                          select distinct on (r.case_id) r.case_id, %s as facts from decision_record r
                          where r.decision = ? and r.case_id = any (?) order by r.case_id, r.decided_at desc, r.id desc) newest
                        group by 1""".formatted(Facts.AS_OF_A_DAY))
                .params(ruleDate.of(run.startedOn()).toString(), run.decision(), cases)
                .query((row, line) -> Map.entry(row.getString("facts"), row.getArray("cases")))
                .list()
                .forEach(same -> record(run.decision(), version.number(), table, same.getKey(), same.getValue()));
    }

    private void record(String decision, int version, DmnTable table, String facts, Array cases) {
        Answer answer = tables.evaluate(decision, OptionalInt.of(version), Facts.forEngine(table, json.values(facts)));
        jdbc.sql("""
                        insert into decision_record (case_id, decision, version, facts, rows_fired, result)
                        select unnest(?::bigint[]), ?, ?, ?::jsonb, ?::jsonb, ?::jsonb""")
                .params(cases, decision, version, facts, json.write(answer.rows()), json.write(answer.outputs()))
                .update();
    }
}
