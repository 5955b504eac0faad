package org.hersys.tasklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.access.Role;
import org.hersys.casefile.NewCase;
import org.hersys.casefile.OpeningCase;
import org.hersys.casefile.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two invented offices with their people, and cases with one open task each. */
@Component
public class Errands {

    public static final String PASSWORD = "hersys-test";

    private final Organisations organisations;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final OpeningCase opening;
    private final TransactionTemplate transactions;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private boolean prepared;

    Errands(
            Organisations organisations,
            Accounts accounts,
            PasswordEncoder encoder,
            OpeningCase opening,
            TransactionTemplate transactions,
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.accounts = accounts;
        this.encoder = encoder;
        this.opening = opening;
        this.transactions = transactions;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
    }

    /** A case and its open task. */
    record Errand(long caseId, String instance, String task) {}

    /** Registers the offices and people and deploys the test process, once. */
    public synchronized void prepare() {
        if (prepared) {
            return;
        }
        office("T-east");
        office("T-west");
        String hash = encoder.encode(PASSWORD);
        person("t.nurse.east", "東 のぞみ", "T-east", Locale.JAPANESE, hash, Role.NURSE);
        person("t.second.east", "東 ふたば", "T-east", Locale.JAPANESE, hash, Role.NURSE);
        person("t.english.east", "Nora East", "T-east", Locale.ENGLISH, hash, Role.NURSE);
        person("t.clerk.east", "東 けい", "T-east", Locale.JAPANESE, hash, Role.CLERK);
        person("t.supervisor.east", "東 あかね", "T-east", Locale.JAPANESE, hash, Role.SUPERVISOR);
        person("t.head.east", "Hannah East", "T-east", Locale.ENGLISH, hash, Role.SUPERVISOR);
        person("t.agency.east", "東 ひかり", "T-east", Locale.JAPANESE, hash, Role.AGENCY);
        person("t.nurse.west", "西 みさき", "T-west", Locale.JAPANESE, hash, Role.NURSE);
        person("t.operator", "運用 担当", "T-west", Locale.ENGLISH, hash, Role.OPERATOR);
        repository
                .createDeployment()
                .name("test errands")
                .addClasspathResource("tasklist/test-errand.bpmn")
                .addClasspathResource("tasklist/test-errand.form")
                .addClasspathResource("tasklist/test-start.form")
                .enableDuplicateFiltering(true)
                .deploy();
        prepared = true;
    }

    Errand open(String office) {
        return open(office, 50, new Date(System.currentTimeMillis() + 86_400_000L));
    }

    /** A new case of an office, with the errand's first task open. */
    Errand open(String office, int priority, Date due) {
        prepare();
        return as(nurse(office), () -> {
            long caseId = opening.open(newCase("患者 " + office, nurse(office)));
            Map<String, Object> facts = new HashMap<>();
            facts.put("caseId", caseId);
            facts.put("office", office);
            facts.put("priority", priority);
            facts.put("firstContactDue", due);
            String instance = runtime.startProcessInstanceByKey("testErrand", Long.toString(caseId), facts)
                    .getId();
            return new Errand(caseId, instance, taskOf(instance));
        });
    }

    /** A case that waits for the confirmation of its notification, in the real process. */
    Errand awaitingConfirmation(String office) {
        prepare();
        return as(nurse(office), () -> {
            long caseId = opening.open(newCase("患者 " + office, nurse(office)));
            String instance = confirmation(caseId, office);
            return new Errand(caseId, instance, taskOf(instance));
        });
    }

    /** So many notifications of one case of the eastern office that all wait for confirmation, in the real process. */
    public void awaitConfirmation(int number) {
        prepare();
        as(nurse("T-east"), () -> {
            long caseId = opening.open(newCase("患者 T-east", nurse("T-east")));
            return IntStream.range(0, number)
                    .mapToObj(one -> confirmation(caseId, "T-east"))
                    .toList();
        });
    }

    private String confirmation(long caseId, String office) {
        return runtime.createProcessInstanceByKey("manageCase")
                .businessKey(Long.toString(caseId))
                .startBeforeActivity("userTask_confirmNotification")
                .setVariable("caseId", caseId)
                .setVariable("office", office)
                .setVariable("clinic", office)
                .setVariable("priority", 70)
                .setVariable("firstContactDue", new Date())
                .execute()
                .getId();
    }

    /** How often the form's handler has noted something that was kept. */
    long notes(long caseId) {
        return as(nurse("T-east"), () -> jdbc.sql("select count(*) from case_event where case_id = ? and kind = ?")
                .params(caseId, ErrandForm.NOTED)
                .query(Long.class)
                .single());
    }

    Map<String, Object> variables(String instance) {
        return runtime.getVariables(instance);
    }

    /** Id of the newest version of the test process. */
    String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("testErrand")
                .latestVersion()
                .singleResult()
                .getId();
    }

    String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, () -> transactions.execute(status -> work.get()));
    }

    static Actor nurse(String office) {
        return new Actor("t.nurse." + office.substring(2), office, "98", Set.of(Role.NURSE), Locale.JAPANESE);
    }

    static NewCase newCase(String name, Actor actor) {
        Person person = new Person(0, name, "カンジャ", "female", LocalDate.of(1990, 1, 31), null, "03-0000-0000", "ja");
        return new NewCase(
                person,
                "covid19",
                "東都市 1-2-3",
                actor.organisation(),
                actor.prefecture(),
                null,
                LocalDate.of(2022, 8, 18),
                LocalDate.of(2022, 8, 17),
                OffsetDateTime.now(),
                OffsetDateTime.now(),
                50,
                null);
    }

    private void office(String code) {
        organisations.register(
                new Organisation(code, "healthCentre", code + "保健所", code + " office", "98", null, null));
    }

    private void person(String login, String name, String office, Locale language, String hash, Role role) {
        accounts.open(new Account(login, name, office, "98", Set.of(role), language), hash);
    }
}
