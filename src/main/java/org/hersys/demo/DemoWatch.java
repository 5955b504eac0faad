package org.hersys.demo;

import java.util.List;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.observation.QueueingReminders;
import org.hersys.observation.SearchingSilent;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets time pass for some of the demo's people under observation, so that every list of an observer shows somebody, and
 * has the watch go its first round at once.
 */
@Component
@Order(30)
@ConditionalOnExpression("${hersys.demo.enabled} and ${hersys.demo.cases}")
class DemoWatch implements ApplicationRunner {

    private static final String UNTOUCHED = """
            select id from health_watch where ended_at is null and reporter = 'own' and last_report_at is null
               and begun_at > now() - interval '10 minutes'
               and not exists (select from household_member m where health_watch.case_id in (m.case_id, m.head_case)) order by id""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final QueueingReminders reminders;
    private final SearchingSilent searching;

    DemoWatch(
            JdbcClient jdbc, TransactionTemplate transaction, QueueingReminders reminders, SearchingSilent searching) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.reminders = reminders;
        this.searching = searching;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.runAs(Actor.system(), () -> {
            if (Boolean.TRUE.equals(transaction.execute(status -> passForAll()))) {
                reminders.queue();
                searching.search();
            }
        });
    }

    private boolean passForAll() {
        List<Long> people = jdbc.sql(UNTOUCHED).query(Long.class).list();
        for (int place = 0; place < people.size(); place++) {
            pass(people.get(place), place);
        }
        return !people.isEmpty();
    }

    private void pass(long watch, int place) {
        String change =
                switch (place % 4) {
                    case 0 ->
                        "last_report_at = now() - interval '20 hours', last_level = 'none', due_at = now() - interval '2 hours', step_at = now()";
                    case 1 -> "due_at = now() - interval '1 hour', step_at = now()";
                    case 2 -> "last_report_at = now() - interval '1 hour', last_level = 'watch'";
                    default -> "paused_at = now(), paused_by = 'nurse.minato', paused_because = '外来受診のため（架空）'";
                };
        jdbc.sql("update health_watch set " + change + " where id = ?")
                .param(watch)
                .update();
    }
}
