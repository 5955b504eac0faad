package org.hersys.lives;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Telephones of people at home that report again and again; who got no answer sends the same report once more. */
final class ReportingPhones {

    static final int FIRST_CASE = 2_000_000;
    static final int PEOPLE = 4;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, UUID> unanswered = new ConcurrentHashMap<>();

    /** Puts the people on file, each with a watch, a link and a device that has shown the birth date. */
    static void register(JdbcClient jdbc) {
        String people = " from generate_series(%d, %d) n".formatted(FIRST_CASE, FIRST_CASE + PEOPLE - 1);
        for (String insert : new String[] {
            "insert into person (id, name, sex, birth_date, phone) select n, '架空 ' || n, 'female', date '1988-04-12', '090-0000-0000'",
            """
            insert into case_file (id, number, person_id, office, prefecture, place, severity, risk_score, phase, status, diagnosed_on, onset_on)
            select n, 'R-' || n, n, '13103', '13', 'home', 'mild', 0, 'inCare', 'atHome', current_date, current_date""",
            """
            insert into health_watch (case_id, office, observer, reporter, risk_score, begun_at, due_at, step_at)
            select n, '13103', '13103', 'own', 0, now() - interval '1 day', now() + interval '1 hour', now() + interval '1 hour'""",
            "insert into patient_link (token_hash, case_id, issued_at, expires_at) select sha256(convert_to('kill-test-link-' || n, 'UTF8')), n, now(), now() + interval '1 day'",
            "insert into patient_device (secret_hash, case_id, confirmed_at, expires_at) select sha256(convert_to('device-' || n, 'UTF8')), n, now(), now() + interval '1 day'"
        }) {
            jdbc.sql(insert + people).update();
        }
    }

    /** Reports through a server until it answers no more. */
    Runnable reportUntilItDies(int port) {
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            int caseId = FIRST_CASE + person;
            hands.execute(() -> {
                while (report(port, caseId)) {
                    Thread.onSpinWait();
                }
            });
        }
        return () -> end(hands);
    }

    /** Sends once more what got no answer, and one report of each that had one. */
    void repeat(int port) {
        Map.copyOf(unanswered).keySet().forEach(caseId -> report(port, caseId));
        acknowledged.entrySet().stream().limit(PEOPLE).forEach(one -> {
            unanswered.put(one.getValue(), one.getKey());
            report(port, one.getValue());
        });
    }

    Map<UUID, Integer> acknowledged() {
        return acknowledged;
    }

    boolean isEverythingAnswered() {
        return unanswered.isEmpty();
    }

    private boolean report(int port, int caseId) {
        UUID id = unanswered.computeIfAbsent(caseId, person -> UUID.randomUUID());
        String body =
                "reportId=%s&m%2$d=1&m%2$d.none=yes&m%2$d.temperature=36.5&m%2$d.spo2=98&m%2$d.improving=yes&m%2$d.antipyretic=no"
                        .formatted(id, caseId);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/p/kill-test-link-%d/report".formatted(port, caseId)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "hersys-device=device-" + caseId)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302
                    || !answer.headers().firstValue("Location").orElse("").contains(id.toString())) {
                throw new AssertionError("A report was answered by " + answer.statusCode() + "\n" + answer.body());
            }
            acknowledged.put(id, caseId);
            unanswered.remove(caseId);
            return true;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void end(ExecutorService hands) {
        hands.shutdown();
        try {
            if (!hands.awaitTermination(20, TimeUnit.SECONDS)) {
                throw new AssertionError("The telephones did not notice that the server is gone");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
