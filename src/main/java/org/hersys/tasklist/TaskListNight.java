package org.hersys.tasklist;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a night: compares the task list with the engine and removes what nobody will come back to. What was found stands
 * in the log, in the health details and in the gauge {@code hersys.tasks.differing} (-1 before the first night).
 */
@Component("taskList")
class TaskListNight implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(TaskListNight.class);

    private final WorkItemCheck check;
    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Found found = new Found(null, -1);

    TaskListNight(
            WorkItemCheck check,
            JdbcClient jdbc,
            ActingAsSystem actingAsSystem,
            TransactionTemplate transaction,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        this.check = check;
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.transaction = transaction;
        this.clock = clock;
        meters.ifAvailable(registry -> registry.gauge("hersys.tasks.differing", this, night -> night.found.tasks()));
    }

    private record Found(OffsetDateTime at, int tasks) {}

    /** The nightly work; a difference is an error, because somebody does not see a task that is theirs. */
    @Scheduled(cron = "${hersys.tasklist.check:0 40 3 * * *}", zone = "Asia/Tokyo")
    void run() {
        List<String> differing = check.differences();
        found = new Found(OffsetDateTime.now(clock), differing.size());
        if (differing.isEmpty()) {
            LOG.info("The task list agrees with the engine");
        } else {
            LOG.error(
                    "The task list differs from the engine in {} tasks, first {}", differing.size(), differing.get(0));
        }
        removeOld();
    }

    private void removeOld() {
        int removed = transaction.execute(status ->
                actingAsSystem.call(() -> jdbc.sql("delete from form_draft where saved_at < now() - interval '30 days'")
                                .update()
                        + jdbc.sql("delete from start_token where made_at < now() - interval '30 days'")
                                .update()
                        + jdbc.sql("delete from case_search where at < now() - interval '1 day'")
                                .update()));
        LOG.info("Removed {} old drafts, tokens and searches", removed);
    }

    @Override
    public Health health() {
        Found last = found;
        return last.at() == null
                ? Health.up().build()
                : Health.up()
                        .withDetail("checkedAt", last.at().toString())
                        .withDetail("differing", last.tasks())
                        .build();
    }
}
