package org.hersys.policy.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.engine.PublishedTables;
import org.hersys.policy.desk.ShippedTables.Shipped;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the start: a table nobody has edited follows the product's file; one that has been edited here stays as it is, and
 * the changed file becomes a proposal.
 */
@Component
@Order(5)
class TakingOverShippedTables implements ApplicationRunner {

    private static final OffsetDateTime EVER = OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ShippedTables shipped;
    private final PublishedTables published;
    private final DecisionVersions versions;
    private final TableExamples examples;
    private final VersionCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakingOverShippedTables(
            ShippedTables shipped,
            PublishedTables published,
            DecisionVersions versions,
            TableExamples examples,
            VersionCalendar calendar,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.shipped = shipped;
        this.published = published;
        this.versions = versions;
        this.examples = examples;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.runAs(
                Actor.system(),
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtext('shipped tables'))")
                            .query()
                            .listOfRows();
                    Map<String, Integer> newest = published.newest();
                    shipped.all().forEach((decision, table) -> takeOver(decision, table, newest.get(decision)));
                }));
        calendar.forget();
    }

    private void takeOver(String decision, Shipped table, int newest) {
        Optional<String> known =
                jdbc.sql("""
                        select shipped_hash from decision_version where decision = ? and shipped_hash is not null
                        order by id desc limit 1""").param(decision).query(String.class).optional();
        OffsetDateTime soon = OffsetDateTime.now(clock).plus(VersionCalendar.AHEAD);
        if (known.isEmpty()) {
            publish(decision, table, newest, EVER);
        } else if (!known.get().equals(table.hash())) {
            if (isEdited(decision)) {
                propose(decision, table, soon);
            } else {
                publish(decision, table, published.add(decision, table.dmn()), soon);
            }
        }
    }

    private boolean isEdited(String decision) {
        return versions.inWork(decision).isPresent()
                || versions.published(decision).stream()
                        .anyMatch(version -> version.origin().equals("edited"));
    }

    private void publish(String decision, Shipped table, int number, OffsetDateTime validFrom) {
        long version = jdbc.sql("""
                        insert into decision_version (decision, number, dmn, state, origin, shipped_hash, valid_from, edited_at)
                        values (?, ?, ?, 'published', 'shipped', ?, ?, ?) returning id""")
                .params(decision, number, table.dmn(), table.hash(), validFrom, OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        examples.ship(version, table, Optional.empty());
    }

    /** A draft that is there already stays; the proposal is put aside and can be begun from. */
    private void propose(String decision, Shipped table, OffsetDateTime soon) {
        String state = versions.inWork(decision).isPresent() ? "discarded" : "draft";
        long version = jdbc.sql("""
                        insert into decision_version (decision, dmn, state, origin, shipped_hash, edited_at)
                        values (?, ?, ?, 'shipped', ?, ?) returning id""")
                .params(decision, table.dmn(), state, table.hash(), OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        examples.ship(version, table, versions.at(decision, soon));
    }
}
