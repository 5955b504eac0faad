package org.hersys.policy.desk;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.policy.AfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a version on many cases in the background; one run at a time on a node, each can be cancelled. */
@Component
public class TryingTable {

    /** A run that has not moved for so long was lost with its node. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(TryingTable.class);

    private final DryRun dryRun;
    private final CasesOfARun cases;
    private final DryRuns runs;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "dry-run");
        thread.setDaemon(true);
        return thread;
    });

    TryingTable(
            DryRun dryRun,
            CasesOfARun cases,
            DryRuns runs,
            ActingAsSystem actingAsSystem,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.dryRun = dryRun;
        this.cases = cases;
        this.runs = runs;
        this.actingAsSystem = actingAsSystem;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Starts a run; a run of the same kind for the same version that still works is answered instead.
     *
     * @param kind trial or recalculation
     */
    public long start(DecisionVersion version, String kind, TrialScope scope) {
        transaction.executeWithoutResult(status -> actingAsSystem.call(this::giveUpLost));
        Optional<DryRuns.Run> running = runs.latest(version.id(), kind).filter(DryRuns.Run::isRunning);
        if (running.isPresent()) {
            return running.get().id();
        }
        String login = CurrentActor.get().login();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Long id = transaction.execute(status -> actingAsSystem.call(() -> jdbc.sql("""
                        insert into dry_run (version_id, decision, kind, scope, days, wave, started_by, started_at, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        version.id(),
                        version.decision(),
                        kind,
                        scope.cases(),
                        scope.days(),
                        scope.wave(),
                        login,
                        now,
                        now)
                .query(Long.class)
                .single()));
        AfterCommit.run(() -> background.execute(() -> CurrentActor.runAs(Actor.system(), () -> work(id))));
        return id;
    }

    /** Stops a run; what it has found is thrown away when another one starts. */
    public void cancel(long id) {
        transaction.executeWithoutResult(status -> finish(id, "cancelled"));
    }

    private int giveUpLost() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql(
                        "update dry_run set state = 'failed', finished_at = ? where finished_at is null and moved_at < ?")
                .params(now, now.minus(LOST))
                .update();
    }

    private void work(long id) {
        try {
            if (dryRun.run(id)) {
                transaction.executeWithoutResult(status -> finish(id, "done"));
            }
            transaction.executeWithoutResult(status -> cases.forgetEarlier(id));
        } catch (RuntimeException failed) {
            LOG.error("Dry run {} failed", id, failed);
            transaction.executeWithoutResult(status -> finish(id, "failed"));
        }
    }

    private void finish(long id, String state) {
        jdbc.sql("update dry_run set state = ?, finished_at = ? where id = ? and finished_at is null")
                .params(state, OffsetDateTime.now(clock), id)
                .update();
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }
}
