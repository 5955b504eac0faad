package org.hersys.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Normal operation, or surge when beds have run out, for a prefecture or one of its health centres. Kept in memory for
 * seconds on each node.
 */
@Component("operatingModes")
public class OperatingModes {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;
    private final KeptAWhile<List<Running>> running = new KeptAWhile<>(this::read);

    OperatingModes(JdbcClient jdbc, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /** Surge operation of a prefecture or health centre: why, since when, until when, asked and approved by whom. */
    public record Running(
            String scope,
            String reason,
            OffsetDateTime begunAt,
            OffsetDateTime plannedEnd,
            String askedBy,
            String approvedBy,
            String asker,
            String approver) {

        private boolean concerns(String office, String prefecture, Instant now) {
            return plannedEnd.toInstant().isAfter(now) && (scope.equals(office) || scope.equals(prefecture));
        }
    }

    /** The mode that holds for an office now, as the tables call it: normal or surge. */
    @Transactional(readOnly = true)
    public String of(String office, String prefecture) {
        return find(office, prefecture).isPresent() ? "surge" : "normal";
    }

    /** The surge operation in which the organisation of whoever is signed in works, or null; every page says so. */
    @Transactional(readOnly = true)
    public Running running() {
        return CurrentActor.find()
                .flatMap(actor -> find(actor.organisation(), actor.prefecture()))
                .orElse(null);
    }

    private Optional<Running> find(String office, String prefecture) {
        Instant now = clock.instant();
        return running.get().stream()
                .filter(surge -> surge.concerns(office, prefecture, now))
                .findFirst();
    }

    /** Makes this node look again at the next question. */
    public void forget() {
        running.forget();
    }

    private List<Running> read() {
        return actingAsSystem.call(() -> jdbc.sql("""
                        select s.*, a.display_name as asker, b.display_name as approver
                        from surge s left join account a on a.login = s.asked_by left join account b on b.login = s.approved_by
                        where s.begun_at is not null and s.ended_at is null""").query(Running.class).list());
    }
}
