package org.hersys.supervision;

import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds finished tasks into the kept numbers, so that reading them stays cheap; every node may. */
@Component
class FoldingTasks {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;

    FoldingTasks(JdbcClient jdbc, ActingAsSystem actingAsSystem, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.transaction = transaction;
    }

    /** Folds once; answers how many tasks there were. */
    @Scheduled(
            fixedDelayString = "${hersys.situation.fold-every:30s}",
            initialDelayString = "${hersys.situation.fold-every:30s}")
    long fold() {
        return actingAsSystem.call(() -> transaction.execute(
                status -> jdbc.sql("select task_tally_fold()").query(Long.class).single()));
    }
}
