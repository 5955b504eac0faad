package org.hersys.policy.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
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
    private final ObjectMapper json;
    private final Clock clock;

    AcceptingRecalculation(
            DecisionVersions versions,
            DecisionTables tables,
            CaseTimeline timeline,
            ApplicationEventPublisher events,
            ActingAsSystem actingAsSystem,
            TableNotes notes,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.versions = versions;
        this.tables = tables;
        this.timeline = timeline;
        this.events = events;
        this.actingAsSystem = actingAsSystem;
        this.notes = notes;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Open(long caseId, int factsId, long personId) {}

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
                        where x.run_id = ? and x.case_number = any (?) and x.accepted_at is null
                          and c.id = x.case_id and c.closed_at is null
                        returning x.case_id, x.facts_id, c.person_id""")
                .params(OffsetDateTime.now(clock), login, run.id(), caseNumbers.toArray(String[]::new))
                .query(Open.class)
                .list();
        DmnTable table = DmnTableReader.read(versions.dmn(version.id()));
        open.stream().map(Open::factsId).distinct().forEach(factsId -> record(run, version, table, factsId, open));
        for (Open one : open) {
            timeline.add(one.caseId(), "decisionRecalculated", "case", Map.of("version", version.number()));
            events.publishEvent(new CaseRecalculated(one.caseId(), one.personId(), version.id()));
        }
        return open.size();
    }

    private void record(DryRuns.Run run, DecisionVersion version, DmnTable table, int factsId, List<Open> open) {
        String facts = jdbc.sql("select facts from dry_run_facts where run_id = ? and id = ?")
                .params(run.id(), factsId)
                .query(String.class)
                .single();
        Answer answer =
                tables.evaluate(run.decision(), OptionalInt.of(version.number()), Facts.forEngine(table, parse(facts)));
        Long[] cases = open.stream()
                .filter(one -> one.factsId() == factsId)
                .map(Open::caseId)
                .toArray(Long[]::new);
        jdbc.sql("""
                        insert into decision_record (case_id, decision, version, facts, rows_fired, result)
                        select unnest(?), ?, ?, ?::jsonb, ?::jsonb, ?::jsonb""")
                .params(cases, run.decision(), version.number(), facts, write(answer.rows()), write(answer.outputs()))
                .update();
    }

    private Map<String, Object> parse(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
