package org.hersys.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.OpenTasks;
import org.hersys.tasklist.ClaimingTask;
import org.hersys.tasklist.FillingForm;
import org.springframework.stereotype.Component;

/** Some clinics of the demo have sent the rest of their notifications; the others still have it to do. */
@Component
class DemoCompletions {

    static final String PROCESS = "completeNotification";

    private static final int EVERY_FOURTH = 4;
    private static final List<String> KNOWN = List.of("kana", "phone", "address", "onsetOn", "symptoms", "remarks");

    private final OpenTasks openTasks;
    private final ClaimingTask claiming;
    private final FillingForm filling;
    private final ObjectMapper json;
    private final Clock clock;

    DemoCompletions(OpenTasks openTasks, ClaimingTask claiming, FillingForm filling, ObjectMapper json, Clock clock) {
        this.openTasks = openTasks;
        this.claiming = claiming;
        this.filling = filling;
        this.json = json;
        this.clock = clock;
    }

    /** Sends the rest of every fourth case's notification, where it is awaited. */
    void complete(long caseId, int serial) {
        if (serial % EVERY_FOURTH != 0) {
            return;
        }
        CurrentActor.as(Actor.system(), () -> openTasks.of(List.of(caseId))).stream()
                .filter(task -> task.process().equals(PROCESS))
                .forEach(task -> CurrentActor.runAs(DemoCases.actorOf(task), () -> {
                    claiming.claim(task.taskId());
                    filling.submit(task.taskId(), answers(filling.load(task.taskId())));
                }));
    }

    private ObjectNode answers(Map<String, Object> shown) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> answers = new HashMap<>();
        KNOWN.forEach(key -> answers.put(key, shown.get(key)));
        answers.put("occupation", "会社員");
        answers.put("firstSeenOn", null);
        answers.put(
                "vaccinations",
                List.of(
                        Map.of("vaccinatedOn", today.minusDays(420).toString(), "product", "pfizer"),
                        Map.of("vaccinatedOn", today.minusDays(399).toString(), "product", "pfizer"),
                        Map.of("vaccinatedOn", today.minusDays(180).toString(), "product", "moderna")));
        answers.put("variantResult", "pending");
        return json.valueToTree(answers);
    }
}
