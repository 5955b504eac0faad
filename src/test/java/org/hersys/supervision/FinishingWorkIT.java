package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks completed in bulk; the job that does it when the waiting time is over is called by the test alone. */
@ProductTest
class FinishingWorkIT {

    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR, Role.NURSE), Locale.JAPANESE);
    private static final Actor ONLY_SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    PlanningBulkAct planning;

    @Autowired
    CarryingOutBulkAct carryingOut;

    @Autowired
    FinishingBulkActs finishing;

    @Autowired
    BulkActs acts;

    @Test
    void onlyWhatNeedsNoReadingIsCompletedAndTheRestIsListedWithItsReason() {
        String plain = confirmation(Notified.patient());
        String odd = confirmation(
                Notified.patient().onset(Notified.today().minusDays(20)).accepting("onsetLongAgo", "長期の入院"));
        String taken = confirmation(Notified.patient());
        String gone = confirmation(Notified.patient());
        String missing = confirmation(Notified.patient());
        staff.run(Staff.NURSE, () -> tasks.setAssignee(taken, Staff.NURSE.login()));
        UUID act = plan(SUPERVISOR, List.of(plain, odd, taken, gone, missing));
        assertThat(fates(act))
                .isEqualTo(Map.of(
                        plain, "planned", odd, "ownAnswer", taken, "taken", gone, "planned", missing, "planned"));
        staff.run(SUPERVISOR, () -> carryingOut.carryOut(act));
        staff.run(Staff.NURSE, () -> tasks.setAssignee(gone, Staff.NURSE.login()));
        staff.asSystem(() -> {
            tasks.complete(missing, Map.of("confirmation", "withdrawn"));
            return null;
        });
        finishing.finishDue();
        assertThat(isOpen(plain)).as("its time has not come").isTrue();
        itsTimeHasCome(act);
        finishing.finishDue();
        assertThat(fates(act))
                .isEqualTo(Map.of(plain, "done", odd, "ownAnswer", taken, "taken", gone, "changed", missing, "gone"));
        assertThat(isOpen(plain)).isFalse();
        assertThat(List.of(odd, taken, gone)).allMatch(this::isOpen);
    }

    @Test
    void whatWaitsCanBeStoppedAndIsThenAsItWas() {
        String task = confirmation(Notified.patient());
        UUID act = plan(SUPERVISOR, List.of(task));
        staff.run(SUPERVISOR, () -> carryingOut.carryOut(act));
        staff.run(SUPERVISOR, () -> carryingOut.undo(act));
        itsTimeHasCome(act);
        finishing.finishDue();
        assertThat(fates(act)).isEqualTo(Map.of(task, "undone"));
        assertThat(isOpen(task)).isTrue();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void whoLacksTheRoleOfATaskCompletesItInBulkAsLittleAsAlone() {
        String task = confirmation(Notified.patient());
        assertThat(fates(plan(ONLY_SUPERVISOR, List.of(task)))).isEqualTo(Map.of(task, "notTheirs"));
    }

    private UUID plan(Actor actor, List<String> open) {
        return staff.as(actor, () -> planning.plan(BulkAct.COMPLETE, null, open));
    }

    private Map<String, String> fates(UUID act) {
        return staff.as(SUPERVISOR, () -> acts.parts(act)).stream()
                .collect(Collectors.toMap(BulkAct.Part::taskId, BulkAct.Part::fate));
    }

    private boolean isOpen(String task) {
        return tasks.createTaskQuery().taskId(task).count() == 1;
    }

    private static void itsTimeHasCome(UUID act) {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("update bulk_act set starts_at = now() - interval '1 second' where id = ?")
                    .param(act)
                    .update();
        }
    }

    private String confirmation(Notified notified) {
        String number = new Program(port, "hsk_demo_C13103-01").notified(notified, json);
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc().sql("""
                            select task_id from work_item where task_key = 'userTask_confirmNotification'
                               and case_id = (select id from case_file where number = ?)""").param(number).query(String.class).single();
        }
    }
}
