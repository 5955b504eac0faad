package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The round of the watch is found by indexes, and being interrupted or repeated neither misses nor doubles anybody. */
@ProductTest
@Import(CareCase.class)
class WatchRoundIT {

    @Autowired
    CareCase care;

    @Autowired
    QueueingReminders reminders;

    @Autowired
    LadderTimes ladder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** Ends in the middle: the steps are asked for, and nothing is handed over. */
    private static final class Interrupted extends ReminderMessages {

        Interrupted() {
            super(null);
        }

        @Override
        void queue() {
            throw new IllegalStateException("killed");
        }
    }

    @Test
    void anInterruptedRoundMissesNobodyAndARepeatedOneDoublesNobody() {
        long caseId = dueNow();
        QueueingReminders killed = new QueueingReminders(jdbc, ladder, new Interrupted(), clock);
        assertThatThrownBy(() -> care.as(Actor.system(), killed::queue)).hasMessage("killed");
        assertThat(reminded(caseId)).isZero();

        for (int round = 0; round < 3; round++) {
            CurrentActor.runAs(Actor.system(), reminders::queue);
        }

        assertThat(reminded(caseId)).isEqualTo(1);
        assertThat(care.as(Actor.system(), () -> jdbc.sql(
                                "select count(*) from message where case_id = ? and once_key like 'watch:%'")
                        .param(caseId)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void dueSilentAndListedPeopleAreFoundByAnIndex() {
        assertThat(
                        plan(
                                "select watch_id from watch_verdict(now()) where ended_at is null and due_at <= now() and step_at <= now() and verdict = 'send'"))
                .contains("health_watch_due");
        assertThat(
                        plan(
                                "select case_id from watch_verdict(now()) where ended_at is null and due_at <= now() and step_at <= now() and verdict = 'search' order by step_at"))
                .contains("health_watch_due")
                .doesNotContain("Function Scan");
        assertThat(
                        plan(
                                "select case_id from health_watch where ended_at is null and release_from <= now() order by release_from limit 10"))
                .contains("health_watch_release");
        assertThat(
                        plan(
                                "select id from health_watch where ended_at is null and office = '13103' and due_at <= now() order by due_at, id limit 50"))
                .contains("health_watch_by_office");
    }

    /** How a query goes among five thousand people whose report is due tomorrow. */
    private static String plan(String query) {
        try (TestDatabase database = TestDatabase.open()) {
            for (String step : new String[] {
                "begin",
                "set local session_replication_role = replica",
                """
                insert into health_watch (case_id, office, observer, reporter, begun_at, due_at, step_at, release_from)
                select -n, n % 50, 'nobody', 'own', now(), now() + interval '1 day', now() + interval '1 day', now() + interval '1 day'
                  from generate_series(1, 5000) n""",
                "analyze health_watch",
                "set local role hersys_system"
            }) {
                database.jdbc().sql(step).update();
            }
            return String.join(
                    "\n",
                    database.jdbc().sql("explain " + query).query(String.class).list());
        }
    }

    private long dueNow() {
        long caseId = care.open(30, 2);
        care.as(Actor.system(), () -> {
            ladder.know(0, false);
            return jdbc.sql("""
                            insert into health_watch (case_id, office, observer, reporter, risk_score, begun_at, due_at, step_at, window_from, window_to)
                            values (:case, '13103', '13103', 'own', 0, now(), now() - interval '1 minute', now() - interval '1 minute', '00:00', '23:59')""").params(Map.of("case", caseId)).update();
        });
        return caseId;
    }

    private int reminded(long caseId) {
        return care.as(Actor.system(), () -> jdbc.sql(
                        "select count(*) from watch_message m join health_watch w on w.id = m.watch_id where w.case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single());
    }
}
