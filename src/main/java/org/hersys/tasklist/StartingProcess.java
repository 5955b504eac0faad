package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.tasklist.Refusal.Reason;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Processes that begin with a form: the answers make a case, the case gets its process, in one transaction. */
@Component
@Transactional
public class StartingProcess {

    private final FormsOfModels models;
    private final Forms forms;
    private final FormAnswers answering;
    private final ModelNames names;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    StartingProcess(
            FormsOfModels models,
            Forms forms,
            FormAnswers answering,
            ModelNames names,
            RuntimeService runtime,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.models = models;
        this.forms = forms;
        this.answering = answering;
        this.names = names;
        this.runtime = runtime;
    }

    /**
     * A process that the current actor may start.
     *
     * @param definition id of its newest version
     * @param name in the reader's language
     */
    public record Startable(String definition, String process, String name) {}

    /**
     * A process that has begun.
     *
     * @param businessKey id of the case
     * @param caseNumber as people call the case
     */
    public record Started(String instance, String definition, String businessKey, String caseNumber) {}

    /** The processes the current actor may start: clinics, clerks and nurses report cases. */
    @Transactional(readOnly = true)
    public List<Startable> startable() {
        return mayStart()
                ? models.startable().stream()
                        .map(process -> new Startable(
                                process.definition(), process.process(), names.process(process.definition())))
                        .toList()
                : List.of();
    }

    /** Key of the process. */
    @Transactional(readOnly = true)
    public String process(String definition) {
        return find(definition).process();
    }

    /** Id of the start form. */
    @Transactional(readOnly = true)
    public String form(String definition) {
        return find(definition).start().form();
    }

    /** The start form with its words in the reader's language. */
    @Transactional(readOnly = true)
    public JsonNode schema(String definition) {
        FormsOfModels.Startable process = find(definition);
        JsonNode form = forms.get(definition, process.start().form(), LocaleContextHolder.getLocale());
        return answering.fit(process.start(), of(process), form);
    }

    /** What the start form shows. */
    @Transactional(readOnly = true)
    public Map<String, Object> load(String definition) {
        FormsOfModels.Startable process = find(definition);
        return answering.load(process.start(), of(process));
    }

    /** Takes the answers and starts the process of the case they made, or changes nothing. */
    public Started submit(String definition, ObjectNode answers) {
        FormsOfModels.Startable process = find(definition);
        FormOutcome.Done done = answering.submit(process.start(), schema(definition), of(process), answers);
        if (done.caseId() == null) {
            throw new IllegalStateException("The form " + process.start().form() + " has made no case");
        }
        Map<String, Object> facts = new HashMap<>(done.facts());
        facts.put("caseId", done.caseId());
        ProcessInstance instance =
                runtime.startProcessInstanceById(definition, Long.toString(done.caseId()), FactNames.checked(facts));
        return started(instance.getId(), definition, done.caseId());
    }

    Started started(String instance, String definition, long caseId) {
        return new Started(instance, definition, Long.toString(caseId), number(caseId));
    }

    private String number(long caseId) {
        return jdbc.sql("select number from case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private FormsOfModels.Startable find(String definition) {
        return models.startable(definition)
                .filter(process -> mayStart())
                .orElseThrow(() -> Refusal.because(Reason.NOT_STARTABLE));
    }

    private static boolean mayStart() {
        return CurrentActor.get().hasAny(Role.CLINIC, Role.CLERK, Role.NURSE);
    }

    private static FormTask of(FormsOfModels.Startable process) {
        return new FormTask(null, process.process(), process.start().element(), null, null, Map.of());
    }
}
