package org.hersys.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * What the product is compared with: the engine alone, in process, with its default settings and its own schema, on the
 * same PostgreSQL; as many user tasks in a row, one decision, no forms, no HTTP, no case file. Of default settings there
 * are two: of the engine's class, which checks no access, and of the vendor's distribution ({@code bpm-platform.xml}),
 * which checks it; then a nurse of the group works on the tasks, by the grants that the engine itself writes.
 */
final class BareEngine implements AutoCloseable {

    private static final String PROCESS = "bare";
    private static final String NURSE = "nurse";
    private static final String GROUP = "13103.nurse";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final boolean guarded;
    private final AtomicLong keys = new AtomicLong();

    /** @param guarded whether it checks access, as the vendor's distribution does */
    BareEngine(String url, boolean guarded) throws IOException {
        this.guarded = guarded;
        HikariConfig connections = new HikariConfig();
        connections.setJdbcUrl(url);
        connections.setUsername("postgres");
        connections.setPassword("postgres");
        connections.setMaximumPoolSize(10);
        pool = new HikariDataSource(connections);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool);
        settings.setDatabaseSchemaUpdate("true");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setProcessEngineName(guarded ? "guarded" : "bare");
        settings.setAuthorizationEnabled(guarded);
        engine = settings.buildProcessEngine();
        try (InputStream decision = BareEngine.class.getResourceAsStream("/decisions/choose-observer.dmn")) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(PROCESS + ".bpmn", process())
                    .addInputStream("choose-observer.dmn", decision)
                    .deploy();
        }
    }

    private static BpmnModelInstance process() {
        var drawing = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent()
                .businessRuleTask()
                .camundaDecisionRef("chooseObserver")
                .camundaMapDecisionResult("singleEntry")
                .camundaResultVariable("observer")
                .userTask("task1")
                .camundaCandidateGroups(GROUP);
        for (int task = 2; task <= HomeCase.TASKS; task++) {
            drawing = drawing.userTask("task" + task).camundaCandidateGroups(GROUP);
        }
        return drawing.endEvent().done();
    }

    /** A life from the start to the end. */
    void live() {
        live(HomeCase.TASKS);
    }

    /** A life up to the given number of tasks done. */
    void live(int tasks) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, Long.toString(keys.incrementAndGet()), facts())
                .getId();
        if (guarded) {
            engine.getIdentityService().setAuthentication(NURSE, List.of(GROUP));
        }
        try {
            work(instance, tasks);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void work(String instance, int tasks) {
        TaskService service = engine.getTaskService();
        for (int done = 0; done < tasks; done++) {
            Task task = service.createTaskQuery().processInstanceId(instance).singleResult();
            service.claim(task.getId(), NURSE);
            service.complete(task.getId(), Map.of("outcome", "done"));
        }
    }

    private static VariableMap facts() {
        return Variables.createVariables()
                .putValue("placement", "home")
                .putValue("pregnant", false)
                .putValue("riskScore", 0)
                .putValue("age", 44)
                .putValue("ruleDate", Date.from(Instant.parse("2022-08-18T15:00:00Z")));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
