package org.hersys.access.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUnusableTest {

    @ParameterizedTest
    @CsvSource({
        "42501, permission denied to create role, createrole",
        "28P01, password authentication failed, password",
        "3D000, database \"hersys\" does not exist, Create the database",
        "08001, Connection refused, host and port"
    })
    void whoStartsOnADatabaseThatRefusesIsToldWhatToDo(String state, String said, String action) {
        Exception failure = new IllegalStateException("bean", new SQLException(said, state));
        var told = new DatabaseUnusable().analyze(failure);
        assertThat(told.getDescription()).contains(said);
        assertThat(told.getAction()).contains(action, "docs/operations.md");
    }

    @Test
    void tablesOfAnotherBuildAreNamedAsThat() {
        var refused = new FlywayValidateException(
                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "bad"), "Checksum mismatch for version 10");
        var told = new DatabaseOfAnotherBuild().analyze(new IllegalStateException("bean", refused));
        assertThat(told.getDescription()).contains("not an earlier one", "version 10");
        assertThat(told.getAction()).contains("new database");
    }

    @Test
    void tablesOfSomebodyElseAreNamedAsThat() {
        var refused = new FlywayException(
                "Found non-empty schema", CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE);
        assertThat(new DatabaseOfAnotherBuild().analyze(refused).getDescription())
                .contains("has not built");
        assertThat(new DatabaseOfAnotherBuild().analyze(new FlywayException("odd")))
                .isNull();
    }

    @Test
    void anotherErrorKeepsItsTrace() {
        assertThat(new DatabaseUnusable().analyze(new IllegalStateException("bean", new SQLException("odd", "42P01"))))
                .isNull();
    }
}
