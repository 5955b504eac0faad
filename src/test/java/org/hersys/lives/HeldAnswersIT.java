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

    private void play(String number, List<CostOfALifeIT.Step> steps) {
        try (TestDatabase database = TestDatabase.open()) {
            Colleague nurse = Colleague.signedIn(port, "nurse.minato");
            Colleague agency = Colleague.signedIn(port, "agency.toto");
            long caseId = database.jdbc()
                    .sql("select id from case_file where number = ?")
                    .param(number)
                    .query(Long.class)
                    .single();
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
