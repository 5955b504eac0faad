package org.hersys.release;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Releases as offered and decided, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Releases {

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final Clock clock;

    Releases(JdbcClient jdbc, ReadOnce once, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.clock = clock;
    }

    /** All of a case, newest first. */
    @Transactional(readOnly = true)
    List<Release> of(long caseId) {
        return once.list(
                "select * from release where case_id = ? order by offered_at desc, id desc", Release.class, caseId);
    }

    /** The one nobody has decided on yet. */
    @Transactional(readOnly = true)
    Optional<Release> open(long caseId) {
        return of(caseId).stream().filter(release -> release.outcome() == null).findFirst();
    }

    /** The day until which staff have extended the isolation last, if they have. */
    @Transactional(readOnly = true)
    Optional<LocalDate> extendedUntil(long caseId) {
        return of(caseId).stream()
                .filter(release -> "extended".equals(release.outcome()))
                .map(Release::extendedUntil)
                .findFirst();
    }

    void offer(long caseId, LocalDate earliestOn, LocalDate ruleDate, boolean automatic) {
        jdbc.sql("""
                        insert into release (case_id, earliest_on, rule_date, automatic, offered_at)
                        values (?, ?, ?, ?, ?)""")
                .params(caseId, earliestOn, ruleDate, automatic, OffsetDateTime.now(clock))
                .update();
    }

    /** Keeps the decision of the current actor; day and reason belong to an extension. */
    void decide(Release offered, String outcome, LocalDate extendedUntil, String reason) {
        jdbc.sql("""
                        update release set outcome = ?, extended_until = ?::date, reason = ?, decided_at = ?, decided_by = ?
                        where id = ?""")
                .params(Arrays.asList(
                        outcome,
                        extendedUntil,
                        reason,
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login(),
                        offered.id()))
                .update();
    }
}
