package org.hersys.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives each sight its own text of a statement. PostgreSQL keeps the plan of a prepared statement that row security
 * concerns for one role only; a step of a process between two looks of a person would have it planned anew each time (ADR
 * 40).
 */
public record StatementsOfSights(JdbcClient jdbc) implements JdbcClient {

    @Override
    public StatementSpec sql(String sql) {
        return new RecordStatement(jdbc.sql(CurrentActor.find()
                .map(actor -> "/* " + actor.databaseRole() + " */ " + sql)
                .orElse(sql)));
    }
}
