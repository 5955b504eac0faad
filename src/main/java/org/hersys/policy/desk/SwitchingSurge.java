package org.hersys.policy.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.policy.OperatingModes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surge operation: one person asks for it with a reason, another begins it, anybody of the desk ends it. */
@Component
@Transactional
public class SwitchingSurge {

    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final OperatingModes modes;
    private final Clock clock;

    SwitchingSurge(AuditTrail audit, JdbcClient jdbc, OperatingModes modes, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.modes = modes;
        this.clock = clock;
    }

    /** Surge operation of a prefecture or health centre. */
    public record Surge(
            long id,
            String scope,
            String reason,
            OffsetDateTime plannedEnd,
            String askedBy,
            OffsetDateTime askedAt,
            String approvedBy,
            OffsetDateTime begunAt,
            String endedBy,
            OffsetDateTime endedAt) {

        /** asked, running or ended, at a moment. */
        public String state(OffsetDateTime now) {
            if (endedAt != null || !plannedEnd.isAfter(now)) {
                return "ended";
            }
            return begunAt == null ? "asked" : "running";
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        OWN,
        REASON,
        END,
        SCOPE,
        RUNNING,
        GONE
    }

    /** All of the prefecture of whoever asks, the newest first. */
    @Transactional(readOnly = true)
    public List<Surge> all() {
        return jdbc.sql("""
                        select s.* from surge s join organisation o on o.code = s.scope
                        where o.prefecture = ? order by s.asked_at desc limit 100""")
                .param(CurrentActor.get().prefecture())
                .query(Surge.class)
                .list();
    }

    /** Codes for which surge operation can be asked: the prefecture and its health centres. */
    @Transactional(readOnly = true)
    public List<String> scopes() {
        return jdbc.sql("""
                        select code from organisation where prefecture = ? and kind in ('prefecture', 'healthCentre')
                        order by kind desc, code""")
                .param(CurrentActor.get().prefecture())
                .query(String.class)
                .list();
    }

    /** Asks for it. */
    public Outcome ask(String scope, String reason, OffsetDateTime plannedEnd) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (reason.isBlank() || reason.length() > 1000) {
            return Outcome.REASON;
        }
        if (plannedEnd == null || !plannedEnd.isAfter(now)) {
            return Outcome.END;
        }
        if (!scopes().contains(scope)) {
            return Outcome.SCOPE;
        }
        jdbc.sql(
                        "update surge set ended_at = planned_end, ended_by = 'system' where scope = ? and ended_at is null and planned_end <= ?")
                .params(scope, now)
                .update();
        int asked = jdbc.sql("""
                        insert into surge (scope, reason, planned_end, asked_by, asked_at) values (?, ?, ?, ?, ?)
                        on conflict (scope) where ended_at is null do nothing""")
                .params(scope, reason.strip(), plannedEnd, login(), now)
                .update();
        if (asked == 1) {
            audit.note(AuditEntry.of("surge.asked")
                    .about(CurrentActor.get().organisation())
                    .because(reason.strip())
                    .named("scope", scope)
                    .changed("until", null, plannedEnd));
        }
        return asked == 1 ? Outcome.DONE : Outcome.RUNNING;
    }

    /** Begins it; not for what one has asked for oneself. */
    public Outcome begin(long id) {
        boolean own = jdbc.sql("select asked_by = ? from surge where id = ?")
                .params(login(), id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (own) {
            return Outcome.OWN;
        }
        return changed(
                "surge.begun",
                id,
                jdbc.sql("""
                        update surge set approved_by = ?, begun_at = ?
                        where id = ? and begun_at is null and ended_at is null and planned_end > ?""")
                        .params(login(), OffsetDateTime.now(clock), id, OffsetDateTime.now(clock))
                        .update());
    }

    /** Ends it, or takes back what was asked for. */
    public Outcome end(long id) {
        return changed(
                "surge.ended",
                id,
                jdbc.sql("update surge set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(login(), OffsetDateTime.now(clock), id)
                        .update());
    }

    private Outcome changed(String act, long id, int rows) {
        modes.forget();
        if (rows == 1) {
            audit.note(AuditEntry.of(act)
                    .about(CurrentActor.get().organisation())
                    .named(
                            "scope",
                            jdbc.sql("select scope from surge where id = ?")
                                    .param(id)
                                    .query(String.class)
                                    .single()));
        }
        return rows == 1 ? Outcome.DONE : Outcome.GONE;
    }

    private static String login() {
        return CurrentActor.get().login();
    }
}
