package org.hersys.situation;

import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds what has changed into the kept numbers, so that reading them stays cheap; every node may. */
@Component
public class FoldingTallies {

    private final List<KeptTally> tallies;
    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;

    FoldingTallies(
            List<KeptTally> tallies, JdbcClient jdbc, ActingAsSystem actingAsSystem, TransactionTemplate transaction) {
        this.tallies = tallies;
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.transaction = transaction;
    }

    /** Folds each tally once, in a transaction of its own. */
    @Scheduled(
            fixedDelayString = "${hersys.situation.fold-every:30s}",
            initialDelayString = "${hersys.situation.fold-every:30s}")
    public void fold() {
        tallies.forEach(this::fold);
    }

    private void fold(KeptTally tally) {
        actingAsSystem.call(() -> transaction.execute(status ->
                jdbc.sql("select " + tally.fold() + "()").query(Long.class).single()));
    }
}
