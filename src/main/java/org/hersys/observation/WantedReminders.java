package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.messaging.StillWanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reminder that has waited is sent only while somebody of those it speaks for is still to report: who has reported,
 * died, been released or gone to hospital meanwhile is not told that a report is missing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class WantedReminders implements StillWanted {

    private static final Pattern KEY = Pattern.compile("watch:(\\d+):.*");

    private final JdbcClient jdbc;
    private final Clock clock;

    WantedReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isNeedless(String onceKey) {
        Matcher reminder = KEY.matcher(onceKey);
        return reminder.matches() && !isSomebodyDue(Long.parseLong(reminder.group(1)));
    }

    private boolean isSomebodyDue(long watch) {
        return jdbc.sql("""
                        select exists (
                          select from health_watch w
                           where (w.id = :watch or w.household = (select r.household from health_watch r where r.id = :watch))
                             and w.ended_at is null and w.paused_at is null and w.stopped_at is null
                             and w.alert_level is null and w.reporter = 'own' and w.due_at <= :now)""")
                .param("watch", watch)
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }
}
