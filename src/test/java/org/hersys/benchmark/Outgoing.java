package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.hersys.support.TwilioDouble;

/** Messages: the day's reminders queued by one statement, and how fast the dispatcher hands them to the carrier. */
final class Outgoing {

    private static final int PEOPLE = Integer.getInteger("benchmark.people", 1_000_000);
    private static final int ROUNDS = 3;
    private static final int SENT = 20_000;
    private static final int SECONDS = 30;

    /** As {@code Messages.queueAll} writes them; the choice of people is the observation's own question. */
    private static final String QUEUE = """
            insert into message (recipient_kind, recipient_key, language, channel, template, words, urgency, case_id,
                                 once_key, due_at, expires_at, queued_at)
            select 'person', p.id::text, p.language, 'sms', 'dailyReminder', '{"link": "x"}'::jsonb, 3, c.id,
                   'reminder.%d.' || c.id, now() + interval '1 day', now() + interval '36 hours', now()
              from case_file c join person p on p.id = c.person_id
            on conflict (once_key) do nothing""";

    private Outgoing() {}

    static void run(Database server, Path folder) throws Exception {
        server.create("messages", "template1");
        try (TwilioDouble twilio = new TwilioDouble();
                Product product = Product.on(
                        server,
                        "messages",
                        folder,
                        "--hersys.messaging.twilio.account-sid=" + TwilioDouble.ACCOUNT,
                        "--hersys.messaging.twilio.auth-token=" + TwilioDouble.TOKEN,
                        "--hersys.messaging.twilio.from=+815000000000",
                        "--hersys.messaging.twilio.api=" + twilio.address(),
                        "--hersys.messaging.pace.sms=100000")) {
            people(server);
            queue(server);
            dispatch(server, product, twilio);
        }
    }

    private static void people(Database server) throws SQLException {
        execute(
                server,
                "insert into person (id, name, phone) select n, 'n', '0908' || (1000000 + n %% 8999999) from generate_series(1, %d) n"
                        .formatted(PEOPLE));
        execute(server, """
                insert into case_file (id, number, person_id, office, prefecture)
                select n, 'B-' || n, n, '13103', '13' from generate_series(1, %d) n""".formatted(PEOPLE));
        server.settle("messages");
    }

    private static void queue(Database server) throws SQLException {
        Figures seconds = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            execute(server, "set role hersys_system; " + QUEUE.formatted(round));
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        System.out.printf("Queueing %d reminders by one statement: %s s%n", PEOPLE, seconds);
    }

    private static void dispatch(Database server, Product product, TwilioDouble twilio)
            throws SQLException, InterruptedException {
        execute(
                server,
                "update message set due_at = now(), urgency = 1 where id in (select id from message limit %d)"
                        .formatted(SENT));
        double cpu = product.cpuSeconds() + server.cpuSeconds();
        int before = twilio.taken().size();
        long begun = System.nanoTime();
        while (twilio.taken().size() < before + SENT && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(SECONDS)) {
            Thread.sleep(100);
        }
        double took = (System.nanoTime() - begun) / 1e9;
        int sent = twilio.taken().size() - before;
        System.out.printf(
                "Handing over to the double, %d more waiting: %s messages/s (%d in %s s), %s ms CPU each%n",
                (ROUNDS * PEOPLE) - sent,
                Figures.text(sent / took),
                sent,
                Figures.text(took),
                Figures.text((product.cpuSeconds() + server.cpuSeconds() - cpu) * 1000 / Math.max(1, sent)));
    }

    private static void execute(Database server, String sql) throws SQLException {
        try (Connection connection = server.connect("messages");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
