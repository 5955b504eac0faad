package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.support.Colleague;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The log of looks tells what an answer has changed by what a form says that its fields held before. Forms that say so
 * without being read again are held to what they show.
 */
@ProductTest
class HeldAnswersIT {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Test
    void formsOfALifeSayWhatTheirFieldsShow() {
        play(Reported.number(port, CostOfALifeIT.asymptomatic()), CostOfALifeIT.STEPS);
    }

    @Test
    void whatTheNotificationSaidIsHeldBeforeTheInterview() {
        play(Reported.number(port, Map.of()), CostOfALifeIT.STEPS.subList(0, 2));
    }

    @Test
    void theLogTellsExactlyWhatAnInterviewAndAVisitChangeInAQuestionnaireBegun() {
        String number = Reported.number(port, Map.of());
        play(number, CostOfALifeIT.STEPS.subList(0, 1));
        try (TestDatabase database = TestDatabase.open()) {
            Colleague nurse = Colleague.signedIn(port, "nurse.minato");
            long caseId = caseOf(number, database);
            database.jdbc().sql("""
                            insert into questionnaire (case_id, answers, saved_at) values (?,
                            '{"temperature": 38.0, "livesAlone": "yes", "symptoms": ["fever"], "movements": "駅", "consent": true}', now())""").param(caseId).update();
            String onset = Reported.notification().get("onsetOn").toString();

            staff.ask(Staff.NURSE, "interview-patient", caseId, HeldAnswersIT::assertHeld);
            nurse.complete(
                    number,
                    "userTask_interviewPatient",
                    Map.of(
                            "reached",
                            "no",
                            "onsetOn",
                            onset,
                            "temperature",
                            38,
                            "livesAlone",
                            "no",
                            "symptoms",
                            List.of("fever"),
                            "movements",
                            "駅",
                            "infectionRoute",
                            "",
                            "riskFactors",
                            List.of()));
            assertThat(changes(caseId, database))
                    .containsExactlyInAnyOrder("reached: null → no", "livesAlone: yes → no");

            staff.ask(Staff.NURSE, "visit-patient", caseId, HeldAnswersIT::assertHeld);
            nurse.complete(
                    number,
                    "userTask_visitPatient",
                    Map.of(
                            "found", "no",
                            "onsetOn", "",
                            "temperature", 38.5,
                            "livesAlone", "yes",
                            "symptoms", List.of(),
                            "movements", " "));
            assertThat(changes(caseId, database))
                    .containsExactlyInAnyOrder(
                            "found: null → no",
                            "onsetOn: " + onset + " → null",
                            "temperature: 38.0 → 38.5",
                            "symptoms: [\"fever\"] → null",
                            "movements: 駅 → null");
        }
    }

    private static long caseOf(String number, TestDatabase database) {
        return database.jdbc()
                .sql("select id from case_file where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** What the log says of the task that was completed last, without its name. */
    private static List<String> changes(long caseId, TestDatabase database) {
        return database.jdbc().sql("""
                        select concat(c ->> 'field', ': ', coalesce(c ->> 'before', 'null'), ' → ', coalesce(c ->> 'after', 'null'))
                          from (select detail from audit_entry where case_id = ? and action = 'task.completed'
                                 order by id desc limit 1) e
                          join audit_detail d on d.id = e.detail
                         cross join lateral jsonb_array_elements(d.changes::jsonb) c
                         where c ->> 'field' <> 'task'""").param(caseId).query(String.class).list();
    }

    private void play(String number, List<CostOfALifeIT.Step> steps) {
        try (TestDatabase database = TestDatabase.open()) {
            Colleague nurse = Colleague.signedIn(port, "nurse.minato");
            Colleague agency = Colleague.signedIn(port, "agency.toto");
            long caseId = caseOf(number, database);
            for (CostOfALifeIT.Step step : steps) {
                String form = step.task().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                staff.ask(step.byOffice() ? Staff.NURSE : Staff.AGENCY, form, caseId, HeldAnswersIT::assertHeld);
                (step.byOffice() ? nurse : agency).complete(number, "userTask_" + step.task(), step.answers());
            }
        }
    }

    private static Void assertHeld(FormHandler<?> handler, FormTask task) {
        assertThat(answered(handler, handler.held(task)))
                .as(handler.form())
                .isEqualTo(answered(handler, handler.load(task)));
        return null;
    }

    private static Map<String, Object> answered(FormHandler<?> handler, Map<String, Object> values) {
        Map<String, Object> answered = new HashMap<>(values);
        answered.keySet().retainAll(keys(handler.type()).toList());
        return answered;
    }

    private static Stream<String> keys(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(one -> one.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? keys(one.getType())
                        : Stream.of(one.getName()));
    }
}
