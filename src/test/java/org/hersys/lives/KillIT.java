package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hersys.support.OwnProcess;
import org.hersys.support.Program;
import org.hersys.support.TestDatabase;
import org.hersys.support.TwilioDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The machine fails again and again at the worst moment: while messages leave, reports arrive and the watch goes round. */
class KillIT {

    private static final Path FOLDER = Path.of("target", "kill-test").toAbsolutePath();
    private static final String KEY = "hsk_demo_C13103-01";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ReportingPhones phones = new ReportingPhones();

    @BeforeEach
    void beginAnew() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void whatWasAnsweredIsKeptAndNothingIsMissedOrDoneTwiceHoweverOftenTheServerIsKilled() throws IOException {
        String request = UUID.randomUUID().toString();
        String notification = Reported.json(Reported.notification());
        try (TwilioDouble twilio = new TwilioDouble()) {
            twilio.thinks(50);
            String number = killWhileReminding(twilio, request, notification);
            killWhileSending(twilio);
            try (OwnProcess last = start(twilio)) {
                phones.repeat(last.port());
                await().atMost(PATIENCE).until(() -> count(OPEN) == 0 && count(REMINDED) == Doomed.WATCHED);

                nothingReportedIsLostOrDoubled();
                everybodyIsRemindedOnce();
                everyMessageLeftOnce(twilio);
                theNotificationIsThere(last, number, request, notification);
                assertThat(last.log()).doesNotContain("+8190", "検査 たろう", Reported.PHONE);
            }
        }
    }

    /** Killed in the middle of the round, whose statements are under way; answers the number of a case notified just before. */
    private String killWhileReminding(TwilioDouble twilio, String request, String notification) throws IOException {
        try (OwnProcess product = start(twilio);
                TestDatabase database = database()) {
            ReportingPhones.register(database.jdbc());
            Doomed.watchPeople(database);
            Runnable end = phones.reportUntilItDies(product.port());
            database.jdbc().sql("select pg_advisory_lock(5021)").query().listOfRows();
            Doomed.makeRoundDue(database);
            await().atMost(PATIENCE)
                    .until(() ->
                            count("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);
            Doomed.queueMessages(database, 1);
            String answer = new Program(product.port(), KEY)
                    .notify(request, notification)
                    .body();
            database.jdbc().sql("select pg_advisory_unlock(5021)").query().listOfRows();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> database.jdbc()
                    .sql(
                            "select exists (select from pg_stat_activity where state <> 'idle' and query like '%reminder_due%' and pid <> pg_backend_pid())")
                    .query(Boolean.class)
                    .single());
            product.kill();
            end.run();
            return Reported.JSON.readTree(answer).path("caseNumber").asText();
        }
    }

    private void killWhileSending(TwilioDouble twilio) {
        assertThat(count(REMINDED))
                .as("a round that was killed has done nothing")
                .isZero();
        try (OwnProcess product = start(twilio);
                TestDatabase database = database()) {
            Runnable end = phones.reportUntilItDies(product.port());
            Doomed.queueMessages(database, 2);
            int reports = phones.acknowledged().size();
            int sent = twilio.taken().size();
            await().atMost(PATIENCE)
                    .until(() -> twilio.taken().size() > sent + Doomed.MESSAGES / 6
                            && phones.acknowledged().size() > reports + 20);
            product.kill();
            end.run();
        }
    }

    private void nothingReportedIsLostOrDoubled() {
        assertThat(phones.isEverythingAnswered()).isTrue();
        try (TestDatabase database = database()) {
            List<String> kept = database.jdbc()
                    .sql("select report_id from observation where case_id between ? and ?")
                    .params(ReportingPhones.FIRST_CASE, ReportingPhones.FIRST_CASE + ReportingPhones.PEOPLE)
                    .query(String.class)
                    .list();
            assertThat(kept)
                    .hasSizeGreaterThan(40)
                    .containsExactlyInAnyOrderElementsOf(phones.acknowledged().keySet().stream()
                            .map(UUID::toString)
                            .toList());
            assertThat(database.jdbc()
                            .sql(
                                    "select count(*) from health_watch where case_id between ? and ? and step = 0 and due_at > now() + interval '2 hours'")
                            .params(ReportingPhones.FIRST_CASE, ReportingPhones.FIRST_CASE + ReportingPhones.PEOPLE)
                            .query(Integer.class)
                            .single())
                    .as("the watch waits for the next report of each")
                    .isEqualTo(ReportingPhones.PEOPLE);
        }
    }

    private static void everybodyIsRemindedOnce() {
        assertThat(count("select count(*) from watch_message")).isEqualTo(Doomed.WATCHED);
        assertThat(count("select count(*) from message where once_key like 'watch:%'"))
                .isEqualTo(Doomed.WATCHED);
        assertThat(count("select count(distinct case_id) from message where once_key like 'watch:%'"))
                .isEqualTo(Doomed.WATCHED);
    }

    private static void everyMessageLeftOnce(TwilioDouble twilio) {
        Map<String, Long> times = twilio.taken().stream()
                .collect(Collectors.groupingBy(one -> one.parameters().get("To"), Collectors.counting()));
        assertThat(times).hasSize(Doomed.MESSAGES);
        assertThat(times.values()).containsOnly(1L);
        assertThat(count("select count(*) from message where address like '+8190%' and state <> 'sent'"))
                .isZero();
    }

    private static void theNotificationIsThere(OwnProcess product, String number, String request, String notification)
            throws IOException {
        assertThat(number).isNotEmpty();
        try (TestDatabase database = database()) {
            assertThat(database.jdbc()
                            .sql("""
                            select p.name from case_file c join person p on p.id = c.person_id
                              join work_item w on w.case_id = c.id and w.task_key = ? where c.number = ?""")
                            .params(Reported.TASK, number)
                            .query(String.class)
                            .list())
                    .containsExactly("検査 たろう");
        }
        var repeated = new Program(product.port(), KEY).notify(request, notification);
        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(200);
        assertThat(Reported.JSON.readTree(repeated.body()).path("caseNumber").asText())
                .isEqualTo(number);
    }

    private static final String OPEN =
            "select count(*) from message where address like '+8190%' and state in ('queued', 'sending', 'unknown')";
    private static final String REMINDED =
            "select count(*) from health_watch where case_id >= %d and step = 1".formatted(Doomed.FIRST_WATCHED);

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
                "--hersys.messaging.before-look=500ms",
                "--camunda.bpm.job-execution.wait-time-in-millis=200",
                "--camunda.bpm.job-execution.max-wait=500");
    }

    private static long count(String rows) {
        try (TestDatabase database = database()) {
            return database.jdbc().sql(rows).query(Long.class).single();
        }
    }

    private static TestDatabase database() {
        return TestDatabase.open(FOLDER.resolve("data").resolve("database.properties"));
    }
}
