package org.hersys.access.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the tables of HTTP sessions from the script in Spring Session's jar, so that several nodes share them. */
@Component
class SessionTablesMigration implements JavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        ScriptUtils.executeSqlScript(
                context.getConnection(),
                new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql"));
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(
                    "grant select, insert, update, delete on spring_session, spring_session_attributes to hersys_base");
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11");
    }

    @Override
    public String getDescription() {
        return "http sessions";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
