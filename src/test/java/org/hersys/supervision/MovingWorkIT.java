package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.Errands;
import org.hersys.tasklist.MovingTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.ResponseStatusException;

@ProductTest
class MovingWorkIT {

    private static final Actor SUPERVISOR = actor("t.supervisor.east", "T-east", Role.SUPERVISOR);
    private static final Actor NURSE = actor("t.nurse.east", "T-east", Role.NURSE);
    private static final Actor STRANGER = actor("t.supervisor.west", "T-west", Role.SUPERVISOR);

    @Autowired
    Errands errands;

    @Autowired
    Staff staff;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    PlanningBulkAct planning;

    @Autowired
    CarryingOutBulkAct carryingOut;

    @Autowired
    BulkActs acts;

    @Autowired
    OfficeWork work;

    @Autowired
    MovingTasks moving;

    @BeforeEach
    void offices() {
        errands.prepare();
    }

    @Test
    void threeHundredTasksAreMovedInUnderFiveSecondsAndPutBack() {
        List<String> open = open(300);
        UUID act = as(() -> planning.plan(BulkAct.MOVE, "t.second.east", open));
        assertThat(fates(act)).containsOnly(Map.entry("planned", 300L));
        assertThat(tasks.createTaskQuery()
                        .taskIdIn(open.toArray(String[]::new))
                        .taskAssigned()
                        .count())
                .isZero();
        Instant start = Instant.now();
        as(() -> carryingOut.carryOut(act));
        Duration took = Duration.between(start, Instant.now());
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(assigned(open, "t.second.east")).isEqualTo(300);
        as(() -> carryingOut.undo(act));
        assertThat(fates(act)).containsOnly(Map.entry("undone", 300L));
        assertThat(assigned(open, "t.second.east")).isZero();
    }

    @Test
    void whatSomebodyFinishedOrTookMeanwhileIsListedAndLeftAlone() {
        List<String> open = open(4);
        UUID act = as(() -> planning.plan(BulkAct.MOVE, "t.second.east", open));
        staff.run(NURSE, () -> tasks.complete(open.get(0)));
        staff.run(NURSE, () -> tasks.setAssignee(open.get(1), NURSE.login()));
        as(() -> carryingOut.carryOut(act));
        assertThat(fates(act)).isEqualTo(Map.of("gone", 1L, "changed", 1L, "done", 2L));
        assertThat(assigned(open, NURSE.login())).isEqualTo(1);
    }

    @Test
    void undoingPutsBackOnlyWhatNobodyHasTouchedSince() {
        List<String> open = open(3);
        UUID act = as(() -> planning.plan(BulkAct.RAISE, null, open));
        as(() -> carryingOut.carryOut(act));
        staff.run(NURSE, () -> tasks.complete(open.get(0)));
        staff.run(NURSE, () -> tasks.setAssignee(open.get(1), NURSE.login()));
        as(() -> carryingOut.undo(act));
        assertThat(fates(act)).isEqualTo(Map.of("kept", 2L, "undone", 1L));
        assertThat(priority(open.get(1))).isEqualTo(BulkAct.URGENT);
        assertThat(priority(open.get(2))).isEqualTo(50);
    }

    @Test
    void tasksAreSharedOutEvenlyAmongThoseWhoMayDoThemAndPutBack() {
        List<String> open = open(6);
        UUID act = as(() -> planning.plan(BulkAct.SHARE, null, open));
        Map<String, Long> proposed = as(() -> acts.parts(act)).stream()
                .collect(Collectors.groupingBy(BulkAct.Part::recipient, Collectors.counting()));
        assertThat(proposed.keySet()).isNotEmpty().allMatch(login -> login.endsWith(".east"));
        as(() -> carryingOut.carryOut(act));
        proposed.forEach((login, number) -> assertThat(assigned(open, login)).isEqualTo(number));
        as(() -> carryingOut.undo(act));
        assertThat(fates(act)).containsOnly(Map.entry("undone", 6L));
        proposed.keySet().forEach(login -> assertThat(assigned(open, login)).isZero());
    }

    @Test
    void aSecondClickChangesNothing() {
        List<String> open = open(1);
        UUID act = as(() -> planning.plan(BulkAct.MOVE, "t.second.east", open));
        as(() -> carryingOut.carryOut(act));
        as(() -> carryingOut.undo(act));
        as(() -> carryingOut.carryOut(act));
        as(() -> carryingOut.undo(act));
        assertThat(assigned(open, "t.second.east")).isZero();
        assertThat(fates(act)).containsOnly(Map.entry("undone", 1L));
    }

    @Test
    void everythingOfAnAbsentPersonIsTakenOverAndNothingElse() {
        List<String> open = open(3);
        staff.run(NURSE, () -> open.subList(0, 2).forEach(task -> tasks.setAssignee(task, "t.english.east")));
        WorkFilter absent = WorkFilter.of("t.english.east");
        assertThat(as(() -> work.count(absent))).isEqualTo(2);
        UUID act = as(() -> planning.plan(BulkAct.MOVE, SUPERVISOR.login(), absent));
        as(() -> carryingOut.carryOut(act));
        assertThat(assigned(open, SUPERVISOR.login())).isEqualTo(2);
        UUID back = as(() -> planning.plan(BulkAct.GIVE_BACK, null, open));
        assertThat(fates(back)).isEqualTo(Map.of("planned", 2L, "same", 1L));
        as(() -> carryingOut.carryOut(back));
        assertThat(assigned(open, SUPERVISOR.login())).isZero();
    }

    @Test
    void aTaskIsNotMovedToSomebodyWithoutItsRole() {
        List<String> open = open(1);
        UUID act = as(() -> planning.plan(BulkAct.MOVE, "t.clerk.east", open));
        as(() -> carryingOut.carryOut(act));
        assertThat(fates(act)).containsOnly(Map.entry("notTheirs", 1L));
        assertThat(assigned(open, "t.clerk.east")).isZero();
    }

    @Test
    void anotherOfficeNeitherSeesNorMovesNorUndoes() {
        List<String> open = open(1);
        UUID act = as(() -> planning.plan(BulkAct.MOVE, "t.second.east", open));
        assertThat(staff.as(STRANGER, () -> carryingOut.carryOut(act))).isFalse();
        UUID theirs = staff.as(STRANGER, () -> planning.plan(BulkAct.GIVE_BACK, null, open));
        assertThat(staff.as(STRANGER, () -> acts.parts(theirs))).isEmpty();
        assertThat(staff.as(STRANGER, () -> moving.hold(open))).isEmpty();
        as(() -> carryingOut.carryOut(act));
        assertThat(staff.as(STRANGER, () -> carryingOut.undo(act))).isFalse();
        assertThat(assigned(open, "t.second.east")).isEqualTo(1);
        assertThatThrownBy(() -> staff.as(NURSE, () -> carryingOut.undo(act)))
                .isInstanceOf(ResponseStatusException.class);
    }

    private List<String> open(int count) {
        return staff.asSystem(() -> IntStream.range(0, count)
                .mapToObj(number -> runtime.startProcessInstanceByKey(
                                "testErrand", Map.of("office", "T-east", "priority", 50, "firstContactDue", new Date()))
                        .getId())
                .toList()
                .stream()
                .map(instance -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId())
                .toList());
    }

    private <T> T as(java.util.function.Supplier<T> act) {
        return staff.as(SUPERVISOR, act);
    }

    private Map<String, Long> fates(UUID act) {
        return as(() -> acts.parts(act)).stream()
                .collect(Collectors.groupingBy(BulkAct.Part::fate, Collectors.counting()));
    }

    private long assigned(List<String> among, String login) {
        return tasks.createTaskQuery()
                .taskIdIn(among.toArray(String[]::new))
                .taskAssignee(login)
                .count();
    }

    private int priority(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getPriority();
    }

    private static Actor actor(String login, String office, Role role) {
        return new Actor(login, office, "98", Set.of(role), Locale.JAPANESE);
    }
}
