package org.hersys.situation;

import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds what has changed into the numbers, so that reading them stays cheap; every node may. */
@Component
class FoldingTally {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;

    FoldingTally(JdbcClient jdbc, ActingAsSystem actingAsSystem, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.transaction = transaction;
    }

    /** Folds once; answers how many changes there were. */
    @Scheduled(
            fixedDelayString = "${hersys.situation.fold-every:30s}",
            initialDelayString = "${hersys.situation.fold-every:30s}")
    long fold() {
        return actingAsSystem.call(() -> transaction.execute(
                status -> jdbc.sql("select case_tally_fold()").query(Long.class).single()));
    }
}
