package org.hersys.access.database;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, in place of a trace, that the tables in the database are not those of an earlier version. */
class DatabaseOfAnotherBuild extends AbstractFailureAnalyzer<FlywayException> {

    private static final String ACTION = "Start the version that built them, or begin with a new database (of a demo:"
            + " delete the folder data). See docs/operations.md, \"Upgrade\".";

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayException cause) {
        if (cause.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new FailureAnalysis(
                    "The database has tables that hersys has not built, perhaps those of another Camunda.",
                    ACTION,
                    failure);
        }
        return cause instanceof FlywayValidateException
                ? new FailureAnalysis(
                        "The tables of this database were built by a version of hersys that is not an earlier one of"
                                + " this: "
                                + cause.getMessage().lines().skip(1).findFirst().orElse(cause.getMessage()),
                        ACTION,
                        failure)
                : null;
    }
}
