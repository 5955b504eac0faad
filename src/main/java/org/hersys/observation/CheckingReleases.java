package org.hersys.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds by one statement who may be released by now, of those who report themselves, and asks the dated rule for each,
 * one transaction a person. Nobody is asked about before their earliest day, so most people cost nothing.
 */
@Component
public class CheckingReleases {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingReleases.class);
    private static final Duration AGAIN = Duration.ofHours(6);
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Watches watches;
    private final ReportCourse course;
    private final WatchPeriod period;
    private final TransactionTemplate each;
    private final Clock clock;

    CheckingReleases(
            JdbcClient jdbc,
            Watches watches,
            ReportCourse course,
            WatchPeriod period,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.watches = watches;
        this.course = course;
        this.period = period;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Checks those whose earliest day has come, at most two thousand in one sweep; answers how many are due. */
    public int check() {
        List<Long> candidates = each.execute(status -> find());
        int due = 0;
        for (long caseId : candidates) {
            try {
                due += Boolean.TRUE.equals(each.execute(status -> check(caseId))) ? 1 : 0;
            } catch (RuntimeException accident) {
                LOG.warn("The release of case {} waits for the next sweep", caseId, accident);
            }
        }
        return due;
    }

    List<Long> find() {
        return jdbc.sql("""
                        select case_id from health_watch
                         where ended_at is null and release_from <= :now and reporter = 'own'
                           and alert_level is null and paused_at is null and last_report_at is not null and step < :searched
                         order by release_from limit :most""")
                .param("now", OffsetDateTime.now(clock))
                .param("searched", Watch.SEARCHED)
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    private boolean check(long caseId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (period.isOver(caseId)) {
            watches.setReleaseFrom(caseId, now.plus(AGAIN));
            course.reported(caseId, false);
            return true;
        }
        OffsetDateTime earliest = period.end(caseId);
        watches.setReleaseFrom(caseId, earliest.isAfter(now) ? earliest : now.plus(AGAIN));
        return false;
    }
}
