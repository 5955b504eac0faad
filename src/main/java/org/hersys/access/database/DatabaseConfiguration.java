package org.hersys.access.database;

import javax.sql.DataSource;
import org.hersys.access.ActorTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Transactions that know who is acting. */
@Configuration
class DatabaseConfiguration {

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }
}
