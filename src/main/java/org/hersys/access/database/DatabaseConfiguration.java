package org.hersys.access.database;

import javax.sql.DataSource;
import org.hersys.access.ActorTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Transactions that know who is acting, and sessions. */
@Configuration
class DatabaseConfiguration {

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }

    /** A browser asks for many things at once: two answers that write the same to a new session must not collide. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
