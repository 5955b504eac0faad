package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.hersys.tasklist.Errands.Errand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class WorkItemIT {

    private static final Actor NURSE = Errands.nurse("T-east");
    private static final Actor OTHER = Errands.nurse("T-west");

    @Autowired
    Errands errands;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkItemCheck check;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    Errand errand;

    @BeforeEach
    void open() {
        errand = errands.open("T-east");
        assertThat(check.differences()).isEmpty();
    }

    @AfterEach
    void theProjectionSaysWhatTheEngineSays() {
        assertThat(check.differences()).isEmpty();
    }

    /** What can happen to a task in the engine. */
    enum Operation {
        CLAIM((test, errand) -> test.tasks.claim(errand.task(), "t.nurse.east")),
        UNCLAIM((test, errand) -> {
            test.tasks.claim(errand.task(), "t.nurse.east");
            test.tasks.setAssignee(errand.task(), null);
        }),
        DELEGATE((test, errand) -> {
            test.tasks.claim(errand.task(), "t.nurse.east");
            test.tasks.delegateTask(errand.task(), "t.second.east");
            test.tasks.resolveTask(errand.task());
        }),
        COMPLETE((test, errand) -> test.tasks.complete(errand.task())),
        COMPLETE_ALL((test, errand) -> {
            test.tasks.complete(errand.task());
            test.tasks.complete(test.errands.taskOf(errand.instance()));
        }),
        PRIORITY((test, errand) -> test.tasks.setPriority(errand.task(), 99)),
        DUE((test, errand) -> test.tasks.setDueDate(errand.task(), new Date(0))),
        NO_DUE((test, errand) -> test.tasks.setDueDate(errand.task(), null)),
        SAVE((test, errand) -> {
            Task task = test.tasks.createTaskQuery().taskId(errand.task()).singleResult();
            task.setName("other");
            task.setPriority(7);
            test.tasks.saveTask(task);
        }),
        GROUP_ADDED_AGAIN((test, errand) ->
                test.groups(errand).forEach(group -> test.tasks.addCandidateGroup(errand.task(), group))),
        GROUP_REMOVED((test, errand) ->
                test.groups(errand).forEach(group -> test.tasks.deleteCandidateGroup(errand.task(), group))),
        MOVED((test, errand) -> {
            test.groups(errand).forEach(group -> test.tasks.deleteCandidateGroup(errand.task(), group));
            test.tasks.addCandidateGroup(errand.task(), "T-west.nurse");
        }),
        CANDIDATE_USER((test, errand) -> test.tasks.addCandidateUser(errand.task(), "t.nurse.east")),
        LOCAL_VARIABLE((test, errand) -> test.tasks.setVariableLocal(errand.task(), "release", "released")),
        MESSAGE((test, errand) -> test.runtime
                .createMessageCorrelation("test.cancelled")
                .processInstanceId(errand.instance())
                .correlate()),
        SUSPENDED((test, errand) -> test.runtime.suspendProcessInstanceById(errand.instance())),
        ACTIVATED((test, errand) -> {
            test.runtime.suspendProcessInstanceById(errand.instance());
            test.runtime.activateProcessInstanceById(errand.instance());
        }),
        DELETED((test, errand) -> test.runtime.deleteProcessInstance(errand.instance(), "test")),
        DELETED_WITHOUT_LISTENERS(
                (test, errand) -> test.runtime.deleteProcessInstance(errand.instance(), "test", true)),
        MODIFIED((test, errand) -> test.runtime
                .createProcessInstanceModification(errand.instance())
                .cancelAllForActivity("userTask_runErrand")
                .startBeforeActivity("userTask_noteResult")
                .execute()),
        UPDATED_BY_SQL((test, errand) -> test.jdbc
                .sql("update act_ru_task set priority_ = 3 where id_ = ?")
                .param(errand.task())
                .update());

        private final BiConsumer<WorkItemIT, Errand> work;

        Operation(BiConsumer<WorkItemIT, Errand> work) {
            this.work = work;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProjectionFollows(Operation operation) {
        errands.as(NURSE, () -> {
            operation.work.accept(this, errand);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETE_ALL", "DELETED", "MESSAGE", "PRIORITY", "MOVED"})
    void itFollowsToWhoeverActsOrIfNobodyDoes(Operation operation) {
        errands.as(OTHER, () -> {
            operation.work.accept(this, errand);
            return null;
        });
        assertThat(check.differences()).isEmpty();
        Errand another = errands.open("T-east");
        operation.work.accept(this, another);
    }

    @Test
    void aTransactionRolledBackLeavesNoTrace() {
        errands.prepare();
        CurrentActor.runAs(
                NURSE,
                () -> transactions.executeWithoutResult(status -> {
                    tasks.claim(errand.task(), "t.nurse.east");
                    tasks.setPriority(errand.task(), 1);
                    status.setRollbackOnly();
                }));
        assertThat(seenBy(NURSE).assignee()).isNull();
        assertThat(seenBy(NURSE).priority()).isEqualTo(50);
    }

    @Test
    void aMovedTaskIsTheNewOfficesAndNoLongerTheOldOnes() {
        errands.as(NURSE, () -> {
            Operation.MOVED.work.accept(this, errand);
            return null;
        });
        assertThat(CurrentActor.as(NURSE, () -> workItems.find(errand.task()))).isEmpty();
        assertThat(CurrentActor.as(OTHER, () -> workItems.find(errand.task()))).isPresent();
    }

    @Test
    void aSuspendedTaskIsNotShown() {
        runtime.suspendProcessInstanceById(errand.instance());
        assertThat(CurrentActor.as(NURSE, () -> workItems.find(errand.task()))).isEmpty();
    }

    @Test
    void noRoleOfTheApplicationCanWriteTheProjection() {
        assertThat(errands.as(
                        Actor.system(), () -> jdbc.sql("""
                        select count(*) from information_schema.role_table_grants
                        where table_name = 'work_item' and privilege_type <> 'SELECT' and grantee like 'hersys\\_%'
                          and grantee <> 'hersys_owner'""").query(Long.class).single()))
                .isZero();
    }

    @Test
    void theCheckFindsWhatWasChangedBehindTheTriggers() {
        errands.as(NURSE, () -> {
            jdbc.sql("update act_ru_identitylink set group_id_ = 'T-west.nurse' where task_id_ = ?")
                    .param(errand.task())
                    .update();
            assertThat(check.differences()).contains(errand.task());
            jdbc.sql("update act_ru_identitylink set group_id_ = 'T-east.nurse' where task_id_ = ?")
                    .param(errand.task())
                    .update();
            return null;
        });
    }

    @Test
    void aShortStormLeavesNoDifference() {
        List<Errand> open = IntStream.range(0, 12)
                .mapToObj(number -> errands.open(number % 2 == 0 ? "T-east" : "T-west"))
                .toList();
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<Void>> threads = Stream.of(NURSE, OTHER, Actor.system())
                .map(actor -> CompletableFuture.runAsync(() -> storm(actor, open, done)))
                .toList();
        threads.forEach(CompletableFuture::join);
        assertThat(done.get()).isGreaterThan(30);
    }

    /** Somebody gives a task the group it has; before the commit somebody else takes away the link it had it by. */
    @Test
    void aGroupGivenAnewWhileTheOldLinkIsTakenAwayStays() {
        try (TestDatabase giving = TestDatabase.open();
                TestDatabase taking = TestDatabase.open()) {
            giving.jdbc().sql("begin").update();
            giving.jdbc().sql("""
                            insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                            values (gen_random_uuid()::text, 1, 'candidate', 'T-east.nurse', ?)""").param(errand.task()).update();
            CompletableFuture<Integer> taken = CompletableFuture.supplyAsync(
                    () -> taking.jdbc().sql("""
                            delete from act_ru_identitylink where id_ =
                              (select id_ from act_ru_identitylink where task_id_ = ? and group_id_ = 'T-east.nurse')""").param(errand.task()).update());
            await().until(() -> giving.jdbc()
                    .sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%delete from act_ru_identitylink%' and pid <> pg_backend_pid())")
                    .query(Boolean.class)
                    .single());
            giving.jdbc().sql("commit").update();
            assertThat(taken.join()).isOne();
        }
        assertThat(seenBy(NURSE).group()).isEqualTo("T-east.nurse");
    }

    /** The group of a task, which nobody else changes before the transaction ends: a task has one group at most. */
    private List<String> groups(Errand target) {
        jdbc.sql("select id_ from act_ru_task where id_ = ? for update")
                .param(target.task())
                .query()
                .listOfRows();
        return jdbc.sql(
                        "select distinct group_id_ from act_ru_identitylink where task_id_ = ? and group_id_ is not null")
                .param(target.task())
                .query(String.class)
                .list();
    }

    private void storm(Actor actor, List<Errand> open, AtomicInteger done) {
        Random random = new Random(actor.login().hashCode());
        Operation[] operations = Operation.values();
        for (int round = 0; round < 60; round++) {
            Operation operation = operations[random.nextInt(operations.length)];
            Errand target = open.get(random.nextInt(open.size()));
            boolean rolledBack = random.nextInt(10) == 0;
            try {
                CurrentActor.runAs(
                        actor,
                        () -> transactions.executeWithoutResult(status -> {
                            operation.work.accept(this, target);
                            if (rolledBack) {
                                status.setRollbackOnly();
                            }
                        }));
                done.incrementAndGet();
            } catch (OptimisticLockingException | ConcurrencyFailureException collision) {
                // both are what a storm is for
            } catch (ProcessEngineException | NullPointerException gone) {
                // the task or its process has ended
            }
        }
    }

    private OpenTask seenBy(Actor actor) {
        return CurrentActor.as(actor, () -> workItems.find(errand.task())).orElseThrow();
    }

    @Test
    void aSupervisorOfTheOfficeSeesTheNursesTasks() {
        Actor supervisor = new Actor("t.supervisor.east", "T-east", "98", Set.of(Role.SUPERVISOR), NURSE.language());
        assertThat(seenBy(supervisor).id()).isEqualTo(errand.task());
        assertThat(Map.of("patient", seenBy(supervisor).patient())).containsEntry("patient", "患者 T-east");
    }
}
