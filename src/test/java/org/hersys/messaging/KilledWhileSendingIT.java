package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.support.OwnProcess;
import org.hersys.support.TestDatabase;
import org.hersys.support.TwilioDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The machine fails again and again while messages are leaving. */
class KilledWhileSendingIT {

    private static final Path FOLDER = Path.of("target", "kill-sending-test").toAbsolutePath();
    private static final int MESSAGES = 400;
    private static final int KILLS = Integer.getInteger("kills", 2);

    @BeforeEach
    void beginAnew() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void everyMessageLeavesAndNoneTwice() {
        try (TwilioDouble twilio = new TwilioDouble()) {
            twilio.thinks(50);
            for (int kill = 0; kill < KILLS; kill++) {
                OwnProcess product = start(twilio);
                if (kill == 0) {
                    queue();
                }
                int before = twilio.taken().size();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> twilio.taken().size() > before + MESSAGES / 8);
                product.kill();
            }
            try (OwnProcess last = start(twilio)) {
                await().atMost(Duration.ofSeconds(120)).until(() -> open() == 0);
                Map<String, Long> times = twilio.taken().stream()
                        .collect(Collectors.groupingBy(one -> one.parameters().get("To"), Collectors.counting()));
                assertThat(times).hasSize(MESSAGES);
                assertThat(times.values()).containsOnly(1L);
                assertThat(states()).containsExactly("sent");
                assertThat(last.log()).doesNotContain("+8190");
            }
        }
    }

    private static OwnProcess start(TwilioDouble twilio) {
        return OwnProcess.start(
                FOLDER,
                "--hersys.demo.cases=false",
                "--hersys.messaging.twilio.account-sid=" + TwilioDouble.ACCOUNT,
                "--hersys.messaging.twilio.auth-token=" + TwilioDouble.TOKEN,
                "--hersys.messaging.twilio.from=+815000000000",
                "--hersys.messaging.twilio.api=" + twilio.address(),
                "--hersys.messaging.pace.sms=50",
                "--hersys.messaging.lease=3s",
                "--hersys.messaging.before-look=500ms");
    }

    private static void queue() {
        try (TestDatabase database = database()) {
            database.jdbc().sql("""
                            insert into message (recipient_kind, address, language, channel, template, words, urgency, due_at, expires_at)
                            select 'address', '+8190' || (10000000 + n), 'ja', 'sms', 'dailyReminder', '{"link": "x"}', 1,
                                   now(), now() + interval '1 day' from generate_series(1, :many) n""").param("many", MESSAGES).update();
        }
    }

    private static long open() {
        try (TestDatabase database = database()) {
            return database.jdbc()
                    .sql("select count(*) from message where state in ('queued', 'sending', 'unknown')")
                    .query(Long.class)
                    .single();
        }
    }

    private static List<String> states() {
        try (TestDatabase database = database()) {
            return database.jdbc()
                    .sql("select distinct state from message")
                    .query(String.class)
                    .list();
        }
    }

    private static TestDatabase database() {
        return TestDatabase.open(FOLDER.resolve("data").resolve("database.properties"));
    }
}
