package org.hersys.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.linkage.Invented;
import org.hersys.linkage.PlantedPeople;

/**
 * The life of somebody without symptoms who stays at home, from the doctor's whole notification to the release, over HTTP:
 * confirmation, interview, review of the placement (overruled), an observation with an alert, the alert, the release.
 */
final class HomeCase implements AutoCloseable {

    static final int TASKS = 6;

    private static final Pattern NUMBER = Pattern.compile("\"caseNumber\":\"([^\"]+)\"");

    /** Names about as frequent as in life: each life is of a person of its own. */
    private static final List<Invented> NAMES = PlantedPeople.of(10_000, 2_022).people();

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private record Step(String task, boolean byOffice, String answers) {}

    private static final List<Step> STEPS = List.of(
            new Step("confirmNotification", true, "{\"confirmation\":{\"value\":\"confirmed\"}}"),
            new Step("interviewPatient", true, """
                    {"reached":{"value":"yes"},"temperature":{"value":36.4},"spo2":{"value":98},"dyspnoea":{"value":"no"},
                     "oxygenNeeded":{"value":"no"},"livesAlone":{"value":"no"},"livesWithRisk":{"value":"yes"},
                     "needsCare":{"value":"no"},"canIsolate":{"value":"yes"},"careFacility":{"value":"no"},
                     "note":{"value":"計測のための架空の聞き取り"}}"""),
            new Step(
                    "reviewPlacement",
                    true,
                    "{\"placement\":{\"value\":\"home\"},\"overruleReason\":{\"value\":\"別棟で生活できる\"}}"),
            new Step("recordObservation", false, """
                    {"reached":{"value":"yes"},"temperature":{"value":36.4},"spo2":{"value":94},"pulse":{"value":72},
                     "improving":{"value":"yes"},"antipyretic":{"value":"no"}}"""),
            new Step(
                    "handleAlert",
                    false,
                    "{\"assessment\":{\"value\":\"continue\"},\"note\":{\"value\":\"再測定で98、変わりなし\"}}"),
            new Step("approveRelease", true, "{\"release\":{\"value\":\"released\"}}"));

    private final Caller clinic;
    private final Caller nurse;
    private final Caller agency;
    private final Connection connection;
    private final PreparedStatement nextTask;
    private final BiConsumer<String, Double> timings;

    /**
     * People of the demo at work.
     *
     * @param timings told the seconds of each completion, by task
     */
    HomeCase(Product product, Connection connection, String nurse, String agency, BiConsumer<String, Double> timings)
            throws SQLException {
        this.clinic = Caller.withKey(product.port(), "hsk_demo_C13103-01");
        this.nurse = Caller.signedIn(product.port(), nurse);
        this.agency = Caller.signedIn(product.port(), agency);
        this.connection = connection;
        this.nextTask = connection.prepareStatement("""
                select w.task_id, w.task_key from case_file c join work_item w on w.case_id = c.id where c.number = ?""");
        this.timings = timings;
    }

    /** A life from the beginning to the end. */
    void live() throws SQLException {
        String number = live(TASKS);
        try (ResultSet left = openTask(number)) {
            if (left.next()) {
                throw new IllegalStateException("Case " + number + " still waits at " + left.getString(2));
            }
        }
    }

    /** A life up to the given number of tasks done; the next one stays open. */
    String live(int tasks) throws SQLException {
        String number = notified(LocalDate.now().minusDays(9));
        for (Step step : STEPS.subList(0, tasks)) {
            String task = find(number, step.task());
            Caller person = step.byOffice() ? nurse : agency;
            person.load(task).expect(200);
            person.claim(task).expect(204);
            long begun = System.nanoTime();
            person.submit(task, step.answers()).expect(204);
            timings.accept(step.task(), (System.nanoTime() - begun) / 1e9);
        }
        return number;
    }

    /** Somebody notified whose test was made on a day; answers the number of the case. */
    String notified(LocalDate sampled) {
        int person = PEOPLE.getAndIncrement();
        String body = """
                {"diagnosisType":"asymptomatic","name":"%s","sex":"female","birthDate":"%s",
                 "address":"東都みなと区しおさい%d","phone":"+44-20-%04d-%04d","method":"nucleicAcid","specimen":"saliva",
                 "sampledOn":"%s","result":"positive","diagnosedOn":"%s","hospitalised":false,"needsTreatment":false,
                 "pregnant":false,"symptoms":[],"doctor":"医師 一郎",
                 "rest":{"postalCode":"105-0000","occupation":"会社員","workplace":"架空の会社","firstSeenOn":"%s","complete":true,
                         "vaccinations":[{"product":"pfizer"},{"product":"moderna"}]}}""".formatted(
                        NAMES.get(person % NAMES.size()).name(),
                        LocalDate.now().minusYears(44).minusDays(person % 1_000),
                        person,
                        person / 10_000,
                        person % 10_000,
                        sampled,
                        sampled,
                        sampled);
        String answer = clinic.post(
                        "/api/v1/notifications",
                        "application/json",
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .body();
        Matcher number = NUMBER.matcher(answer);
        if (!number.find()) {
            throw new IllegalStateException("No case number in " + answer);
        }
        return number.group(1);
    }

    private String find(String number, String task) throws SQLException {
        try (ResultSet open = openTask(number)) {
            if (!open.next() || !open.getString(2).equals("userTask_" + task)) {
                throw new IllegalStateException("Case " + number + " does not wait at " + task);
            }
            return open.getString(1);
        }
    }

    private ResultSet openTask(String number) throws SQLException {
        nextTask.setString(1, number);
        return nextTask.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
