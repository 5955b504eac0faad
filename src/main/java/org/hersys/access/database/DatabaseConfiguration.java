package org.hersys.access.database;

import javax.sql.DataSource;
import org.hersys.access.ActorTransactionManager;
import org.hersys.access.ForgetfulJdbc;
import org.hersys.access.StatementsOfSights;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that know who is acting, and sessions. */
@Configuration
class DatabaseConfiguration {

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }

    @Bean
    ForgetfulJdbc jdbcTemplate(DataSource dataSource) {
        return new ForgetfulJdbc(dataSource);
    }

    @Bean
    StatementsOfSights jdbcClient(NamedParameterJdbcTemplate statements) {
        return new StatementsOfSights(JdbcClient.create(statements));
    }

    /** A browser asks for many things at once: two answers that write the same to a new session must not collide. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * Spring Session puts the sessions of a person together row by row and takes rows of one session to follow each
     * other, which the database promises only when told to; otherwise a session is found without what is in it.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfAPersonInOrder() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery("""
                        select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                               a.attribute_name, a.attribute_bytes
                          from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
                         where s.principal_name = ? order by s.primary_id""");
    }

    /** Camunda's filters and forwards would have a session read and written several times a request. */
    @Bean
    static BeanPostProcessor sessionsOnceARequest() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository store ? new RequestSessions<>(store) : bean;
            }
        };
    }

    @Bean
    RequestSessions.Bounds boundsOfRequests() {
        return new RequestSessions.Bounds();
    }

    /** Sessions are nobody's cases: their many short transactions need not be told who is acting. */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new SessionTransactions(own);
    }
}
