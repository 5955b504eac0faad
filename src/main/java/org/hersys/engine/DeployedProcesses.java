package org.hersys.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** The deployed processes as they are drawn: the newest version of each, and the one that an instance follows. */
@Component
public class DeployedProcesses {

    private final RepositoryService repository;
    private final HistoryService history;
    private final OwnAuthority authority;

    DeployedProcesses(RepositoryService repository, HistoryService history, OwnAuthority authority) {
        this.repository = repository;
        this.history = history;
        this.authority = authority;
    }

    /** A process and its English name. */
    public record Deployed(String process, String name) {}

    /** All processes by key. */
    public List<Deployed> all() {
        return authority.call(() -> repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(definition -> new Deployed(definition.getKey(), definition.getName()))
                .sorted(Comparator.comparing(Deployed::process))
                .toList());
    }

    /** The BPMN of a process; nothing when there is no such process. */
    public Optional<String> bpmn(String process) {
        return authority.call(() -> newest(process).map(this::read));
    }

    /** The BPMN of the version that an instance, running or ended, follows; nothing when there is no such instance. */
    public Optional<String> bpmnOf(String instance) {
        return authority.call(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult())
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(this::read));
    }

    /** A task of people: its id, English name, and what its documentation says. */
    public record Step(String id, String name, String about) {}

    /** The tasks of people in a process, as they stand in its model. */
    public List<Step> tasks(String process) {
        return authority.call(() -> newest(process).map(repository::getBpmnModelInstance).stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(task -> new Step(
                        task.getId(),
                        task.getName(),
                        task.getDocumentations().stream()
                                .map(ModelElementInstance::getTextContent)
                                .findFirst()
                                .orElse("")))
                .toList());
    }

    /** Ids of the end events, and of the event sub-processes in their place, with which an instance ends as a whole. */
    public List<String> ends(String process) {
        return authority.call(() -> newest(process).map(repository::getBpmnModelInstance).stream()
                .flatMap(model -> Stream.concat(
                        model.getModelElementsByType(EndEvent.class).stream(),
                        model.getModelElementsByType(SubProcess.class).stream().filter(DeployedProcesses::endsAll)))
                .filter(end -> end.getParentElement() instanceof Process)
                .map(FlowElement::getId)
                .toList());
    }

    private static boolean endsAll(SubProcess part) {
        return part.triggeredByEvent()
                && part.getChildElementsByType(StartEvent.class).stream().anyMatch(StartEvent::isInterrupting);
    }

    private Optional<String> newest(String process) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId);
    }

    private String read(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
