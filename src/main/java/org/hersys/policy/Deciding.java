package org.hersys.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.engine.DecisionTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks a decision table about a case and keeps with the case what it was told, which rows fired, in which version. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deciding {

    private final DecisionTables tables;
    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final ObjectMapper json;

    Deciding(DecisionTables tables, JdbcClient jdbc, ActingAsSystem actingAsSystem, ObjectMapper json) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.json = json;
    }

    /**
     * Evaluates a table and records the answer.
     *
     * @param facts every input of the table by name; null where unknown
     */
    public Decision decide(long caseId, String decision, Map<String, ?> facts) {
        DecisionTables.Answer answer = tables.evaluate(decision, facts);
        actingAsSystem.call(() -> jdbc.sql("""
                        insert into decision_record (case_id, decision, version, facts, rows_fired, result)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""")
                .params(caseId, decision, answer.version(), write(facts), write(answer.rows()), write(answer.outputs()))
                .update());
        return new Decision(decision, answer.version(), answer.rows(), answer.outputs());
    }

    /** Evaluates a table without a case, so nothing is recorded. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Decision ask(String decision, Map<String, ?> facts) {
        DecisionTables.Answer answer = tables.evaluate(decision, facts);
        return new Decision(decision, answer.version(), answer.rows(), answer.outputs());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
