package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.support.Colleague;
import org.hersys.support.DatabaseCalls;
import org.hersys.support.DatabaseCalls.Asked;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a life costs the database, counted and not timed: the life of the benchmark (docs/performance.md), a
 * notification and six tasks. Who adds a step may raise a budget, knowingly.
 */
@ProductTest
class CostOfALifeIT {

    private static final int TASKS = 6;
    private static final int CALLS_OF_PEOPLE = 3 * TASKS;

    private static final int TRANSACTIONS = 22;
    private static final int ACTORS_TOLD = 42;
    private static final int STATEMENTS = 480;

    private static final String SAMPLED = Notified.today().minusDays(9).toString();

    @LocalServerPort
    int port;

    @Autowired
    DatabaseCalls calls;

    record Step(String task, boolean byOffice, Map<String, ?> answers) {}

    static final List<Step> STEPS = List.of(
            new Step("confirmNotification", true, Map.of("confirmation", "confirmed")),
            new Step(
                    "interviewPatient",
                    true,
                    Map.ofEntries(
                            Map.entry("reached", "yes"),
                            Map.entry("temperature", 36.4),
                            Map.entry("spo2", 98),
                            Map.entry("dyspnoea", "no"),
                            Map.entry("oxygenNeeded", "no"),
                            Map.entry("livesAlone", "no"),
                            Map.entry("livesWithRisk", "yes"),
                            Map.entry("needsCare", "no"),
                            Map.entry("canIsolate", "yes"),
                            Map.entry("careFacility", "no"))),
            new Step("reviewPlacement", true, Map.of("placement", "home", "overruleReason", "別棟で生活できる")),
            new Step(
                    "recordObservation",
                    false,
                    Map.of("reached", "yes", "temperature", 36.4, "spo2", 94, "improving", "yes", "antipyretic", "no")),
            new Step("handleAlert", false, Map.of("assessment", "continue", "note", "再測定で98")),
            new Step("approveRelease", true, Map.of("release", "released")));

    @Test
    void aLifeKeepsToItsBudgetOfTransactionsAndStatements() {
        try (TestDatabase database = TestDatabase.open()) {
            Colleague nurse = Colleague.signedIn(port, "nurse.minato");
            Colleague agency = Colleague.signedIn(port, "agency.toto");
            live(nurse, agency, database);
            calls.forget();
            live(nurse, agency, database);
            Asked asked = calls.asked();
            assertThat(asked.of("FROM SPRING_SESSION S"))
                    .as("each request reads its session once")
                    .isEqualTo(CALLS_OF_PEOPLE);
            assertThat(asked.of("UPDATE SPRING_SESSION") + asked.of("INTO SPRING_SESSION"))
                    .as("sessions in which nothing changes are written once a minute at most")
                    .isLessThanOrEqualTo(2);
            assertThat(asked.of("ACT_RU_AUTHORIZATION A"))
                    .as("row security has decided, so the engine asks no grants")
                    .isZero();
            assertThat(asked.transactions())
                    .as(() -> "transactions: " + asked.statements())
                    .isLessThanOrEqualTo(TRANSACTIONS);
            assertThat(asked.of("set_config")).as("actors told").isLessThanOrEqualTo(ACTORS_TOLD);
            assertThat(asked.all())
                    .as(() -> "statements: " + asked.statements())
                    .isLessThanOrEqualTo(STATEMENTS);
        }
    }

    private void live(Colleague nurse, Colleague agency, TestDatabase database) {
        String number = Reported.number(port, asymptomatic());
        for (Step step : STEPS) {
            String task = database.jdbc()
                    .sql("""
                            select w.task_id from case_file c join work_item w on w.case_id = c.id
                             where c.number = ? and w.task_key = ?""")
                    .params(number, "userTask_" + step.task())
                    .query(String.class)
                    .single();
            Colleague person = step.byOffice() ? nurse : agency;
            person.read(task);
            assertThat(person.claim(task).status())
                    .as("claiming " + step.task())
                    .isEqualTo(204);
            assertThat(person.send(task, step.answers()).status())
                    .as("completing " + step.task())
                    .isEqualTo(204);
        }
    }

    /** Somebody who never felt ill and can be released soon. */
    static Map<String, Object> asymptomatic() {
        Map<String, Object> said = new HashMap<>(Map.of(
                "diagnosisType", "asymptomatic", "sampledOn", SAMPLED, "diagnosedOn", SAMPLED, "symptoms", List.of()));
        said.put("onsetOn", null);
        said.put("rest", Map.of("occupation", "会社員", "firstSeenOn", SAMPLED, "complete", true));
        return said;
    }
}
