package org.hersys.situation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the surveillance institute the numbers of its prefecture anew once ten more cases have been notified; every node may. */
@Component
class TellingInstitute {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingInstitute(JdbcClient jdbc, ActingAsSystem actingAsSystem, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks once whether it is time. */
    @Scheduled(
            fixedDelayString = "${hersys.situation.fold-every:30s}",
            initialDelayString = "${hersys.situation.fold-every:30s}")
    void tell() {
        actingAsSystem.call(() -> transaction.execute(status -> jdbc.sql("select case_tally_tell(?)")
                .param(OffsetDateTime.now(clock))
                .query()
                .listOfRows()));
    }
}
