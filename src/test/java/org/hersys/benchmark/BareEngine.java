package org.hersys.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
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
 * same PostgreSQL; as many user tasks in a row, one decision, no forms, no HTTP, no access rules, no case file.
 */
final class BareEngine implements AutoCloseable {

    private static final String PROCESS = "bare";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final AtomicLong keys = new AtomicLong();

    BareEngine(String url) throws IOException {
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
                .camundaCandidateGroups("13103.nurse");
        for (int task = 2; task <= HomeCase.TASKS; task++) {
            drawing = drawing.userTask("task" + task).camundaCandidateGroups("13103.nurse");
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
        TaskService service = engine.getTaskService();
        for (int done = 0; done < tasks; done++) {
            Task task = service.createTaskQuery().processInstanceId(instance).singleResult();
            service.claim(task.getId(), "nurse");
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
