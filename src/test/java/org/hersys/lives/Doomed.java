package org.hersys.lives;

import org.hersys.support.TestDatabase;

/** What lies before the server when it is killed: messages to send and people to remind. */
final class Doomed {

    static final int MESSAGES = 240;
    static final int WATCHED = 5_000;
    static final int FIRST_WATCHED = 3_000_000;

    private Doomed() {}

    /** Half of the messages, each to a number of its own. */
    static void queueMessages(TestDatabase database, int series) {
        database.jdbc()
                .sql("""
                        insert into message (recipient_kind, address, language, channel, template, words, urgency, due_at, expires_at)
                        select 'address', '+8190' || (10000000 + 1000 * :series + n), 'ja', 'sms', 'dailyReminder', '{"link": "x"}', 1,
                               now(), now() + interval '1 day' from generate_series(1, :many) n""")
                .param("series", series)
                .param("many", MESSAGES / 2)
                .update();
    }

    /** People whose report is due and whose hours of the day are over: the reminder is for tomorrow. */
    static void watchPeople(TestDatabase database) {
        String people = " from generate_series(%d, %d) n".formatted(FIRST_WATCHED, FIRST_WATCHED + WATCHED - 1);
        for (String insert : new String[] {
            "insert into person (id, name) select n, '架空 ' || n",
            "insert into case_file (id, number, person_id, office, prefecture) select n, 'W-' || n, n, '13103', '13'",
            """
            insert into health_watch (case_id, office, observer, reporter, risk_score, window_from, window_to, begun_at, due_at, step_at)
            select n, '13103', '13103', 'own', 0, '00:00', '00:01', now() - interval '1 day', now() - interval '1 minute', now() - interval '1 minute'"""
        }) {
            database.jdbc().sql(insert + people).update();
        }
    }

    /** Makes the one timer of the watch due. */
    static void makeRoundDue(TestDatabase database) {
        database.jdbc()
                .sql(
                        "update act_ru_job set duedate_ = localtimestamp - interval '1 minute' where process_def_key_ = 'watchObservation'")
                .update();
    }
}
