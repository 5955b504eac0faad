package org.hersys.tasklist;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Which form belongs to which user task or start event, as the deployed models say; a version never changes. */
@Component
class FormsOfModels {

    private final RepositoryService repository;
    private final IdentityService identities;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    FormsOfModels(RepositoryService repository, IdentityService identities) {
        this.repository = repository;
        this.identities = identities;
    }

    /**
     * What a form belongs to.
     *
     * @param form id of the form, or null
     */
    record Place(String process, String element, String form, String name, String documentation) {}

    /** A process that a person can start with a form. */
    record Startable(String definition, String process, Place start) {}

    /** A process and its name in the model. */
    record Named(String process, String name) {}

    Named process(String definition) {
        return model(definition).process();
    }

    Place task(String definition, String element) {
        Place place = model(definition).tasks().get(element);
        if (place == null) {
            throw new IllegalStateException(definition + " has no user task " + element);
        }
        return place;
    }

    /** The newest version of each process whose start event has a form. */
    List<Startable> startable() {
        return newest().stream().flatMap(model -> model.startable().stream()).toList();
    }

    /** The startable process of a version, if this is the newest. */
    Optional<Startable> startable(String definition) {
        return startable().stream()
                .filter(process -> process.definition().equals(definition))
                .findFirst();
    }

    /** Every place of the newest models where a form is due. */
    List<Place> places() {
        return newest().stream()
                .flatMap(model -> Stream.concat(
                        model.tasks().values().stream(),
                        model.startable().stream().map(Startable::start)))
                .toList();
    }

    /** The file of a form, from the deployment its process came with. */
    InputStream file(String definition, String form) {
        String deployment = model(definition).deployment();
        return asTheProduct(() -> {
            String resource = repository.getDeploymentResourceNames(deployment).stream()
                    .filter(name -> name.equals(form + ".form") || name.endsWith("/" + form + ".form"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The deployment of " + definition + " lacks " + form));
            return repository.getResourceAsStream(deployment, resource);
        });
    }

    private List<Model> newest() {
        return asTheProduct(() -> repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(definition -> model(definition.getId()))
                .toList());
    }

    private Model model(String definition) {
        return models.computeIfAbsent(definition, id -> asTheProduct(() -> read(id)));
    }

    /** Models are no secret, but the person signed in has no right to read deployments. */
    private <T> T asTheProduct(Supplier<T> work) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(person);
        }
    }

    private Model read(String id) {
        ProcessDefinition definition = repository.getProcessDefinition(id);
        BpmnModelInstance model = repository.getBpmnModelInstance(id);
        String process = definition.getKey();
        Map<String, Place> tasks = model.getModelElementsByType(UserTask.class).stream()
                .collect(Collectors.toMap(
                        BaseElement::getId,
                        task -> new Place(
                                process, task.getId(), task.getCamundaFormRef(), task.getName(), documentation(task))));
        List<Startable> startable = model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null && !(start.getParentElement() instanceof SubProcess))
                .map(start -> new Startable(
                        id,
                        process,
                        new Place(process, start.getId(), start.getCamundaFormRef(), start.getName(), null)))
                .toList();
        return new Model(new Named(process, definition.getName()), definition.getDeploymentId(), tasks, startable);
    }

    private static String documentation(UserTask task) {
        return task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining("\n"));
    }

    private record Model(Named process, String deployment, Map<String, Place> tasks, List<Startable> startable) {}
}
