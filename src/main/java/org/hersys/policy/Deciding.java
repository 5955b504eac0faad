package org.hersys.policy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.ReadOnce;
import org.hersys.disease.Diseases;
import org.hersys.engine.DecisionTables;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks a decision table about a case and keeps with the case what it was told, which rows fired, in which version. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deciding {

    private static final String VERSION = """
            select version from decision_record where case_id = ? and decision = ?
            order by decided_at desc, id desc limit 1""";

    private final DecisionTables tables;
    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final ActingAsSystem actingAsSystem;
    private final StoredJson json;

    /** Questions whose answer about a case stays with the version it was first given by, until somebody accepts a newer one. */
    private static final Set<String> KEPT = Set.of("release", "frequency", "placement");

    private final Set<String> kept;

    Deciding(
            DecisionTables tables,
            Diseases diseases,
            JdbcClient jdbc,
            ReadOnce once,
            ActingAsSystem actingAsSystem,
            StoredJson json) {
        this.tables = tables;
        this.kept = diseases.tables(KEPT);
        this.jdbc = jdbc;
        this.once = once;
        this.actingAsSystem = actingAsSystem;
        this.json = json;
    }

    /**
     * Evaluates a table and records the answer.
     *
     * @param facts every input of the table by name; null where unknown
     */
    public Decision decide(long caseId, String decision, Map<String, ?> facts) {
        DecisionTables.Answer answer = tables.evaluate(decision, version(caseId, decision), facts);
        actingAsSystem.call(() -> {
            jdbc.sql("""
                            insert into decision_record (case_id, decision, version, facts, rows_fired, result)
                            values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""")
                    .params(
                            caseId,
                            decision,
                            answer.version(),
                            json.write(facts),
                            json.write(answer.rows()),
                            json.write(answer.outputs()))
                    .update();
            once.know(VERSION, answer.version(), caseId, decision);
            return null;
        });
        return new Decision(decision, answer.version(), answer.rows(), answer.outputs());
    }

    /** Evaluates a table about a case; recorded is the first time, by which the case keeps its version. */
    public Decision decideOnce(long caseId, String decision, Map<String, ?> facts) {
        return recordedVersion(caseId, decision).isEmpty()
                ? decide(caseId, decision, facts)
                : ask(caseId, decision, facts);
    }

    /** Evaluates a table about a case once more; nothing is recorded. */
    public Decision ask(long caseId, String decision, Map<String, ?> facts) {
        DecisionTables.Answer answer = tables.evaluate(decision, version(caseId, decision), facts);
        return new Decision(decision, answer.version(), answer.rows(), answer.outputs());
    }

    private OptionalInt version(long caseId, String decision) {
        Optional<Integer> recorded = kept.contains(decision) ? recordedVersion(caseId, decision) : Optional.empty();
        return recorded.map(OptionalInt::of).orElseGet(() -> tables.inForce(decision));
    }

    private Optional<Integer> recordedVersion(long caseId, String decision) {
        return actingAsSystem.call(() -> once.find(VERSION, Integer.class, caseId, decision));
    }

    /** Evaluates a table without a case, so nothing is recorded. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Decision ask(String decision, Map<String, ?> facts) {
        DecisionTables.Answer answer = tables.evaluate(decision, facts);
        return new Decision(decision, answer.version(), answer.rows(), answer.outputs());
    }
}
