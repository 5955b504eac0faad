package org.hersys.access.database;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, in place of a trace, why the product cannot start on a database and what to do. */
class DatabaseUnusable extends AbstractFailureAnalyzer<SQLException> {

    private static final String SEE = " See docs/operations.md, \"A PostgreSQL of your own\".";

    /** By SQL state, or by its class, the first two characters. */
    private static final Map<String, String> WHAT_TO_DO = Map.of(
            "08",
            "See that the server runs and that host and port in SPRING_DATASOURCE_URL are right.",
            "28",
            "See that name and password are right (SPRING_DATASOURCE_USERNAME and _PASSWORD, HERSYS_DATABASE_OWNER and"
                    + " _OWNER_PASSWORD) and that the server lets them in from here.",
            "3D000",
            "Create the database, or name another in SPRING_DATASOURCE_URL.",
            "42501",
            "The user that builds the tables must own the database and be allowed to create roles:"
                    + " alter role … createrole; alter database … owner to …;");

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String action =
                WHAT_TO_DO.getOrDefault(state, state.length() < 2 ? null : WHAT_TO_DO.get(state.substring(0, 2)));
        return action == null
                ? null
                : new FailureAnalysis("The database cannot be used: " + cause.getMessage(), action + SEE, failure);
    }
}
