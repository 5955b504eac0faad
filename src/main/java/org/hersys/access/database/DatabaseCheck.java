package org.hersys.access.database;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to run on a database that would not protect or not find its rows. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseCheck implements ApplicationRunner {

    private final JdbcClient jdbc;

    DatabaseCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        require(
                "select current_user = 'hersys_base'",
                "connections must start in the role hersys_base (spring.datasource.hikari.connection-init-sql)");
        require(
                "select not exists (select from pg_roles where rolname like 'hersys\\_%' and rolname not in"
                        + " ('hersys_owner', 'hersys_app') and (rolsuper or rolbypassrls))",
                "a role of the application bypasses row security");
        require(
                "select count(*) = 4 from pg_trigger where tgname like 'work\\_item\\_%' and tgenabled = 'O'",
                "the triggers that keep the task list are missing or disabled");
        require("select getdatabaseencoding() = 'UTF8'", "the database must be encoded in UTF-8");
    }

    private void require(String condition, String otherwise) {
        if (!jdbc.sql(condition).query(Boolean.class).single()) {
            throw new IllegalStateException("This database cannot be used: " + otherwise);
        }
    }
}
