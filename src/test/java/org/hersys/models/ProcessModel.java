package org.hersys.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code processes/}, read without an engine. */
record ProcessModel(String file, BpmnModelInstance model) {

    static final Path FOLDER = Path.of("processes");

    /** All models, in the order of their file names. */
    static List<ProcessModel> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(ProcessModel::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The model of a process id; an unknown id is a mistake in a test or in a call activity. */
    static ProcessModel of(String processId) {
        return all().stream()
                .filter(model -> model.id().equals(processId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + processId));
    }

    private static ProcessModel read(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return new ProcessModel(path.getFileName().toString(), Bpmn.readModelFromStream(stream));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    String id() {
        return process().getId();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** Tasks, events, gateways, sub-processes and flows, those inside sub-processes too. */
    Collection<FlowElement> elements() {
        return every(FlowElement.class);
    }

    /** The text of an element's documentation, empty when there is none. */
    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining());
    }

    /** An element's type as the file says it, for example {@code userTask}. */
    static String type(ModelElementInstance element) {
        return element.getElementType().getTypeName();
    }

    /** What stands behind the type in an id, for example {@code confirmNotification}. */
    static String shortId(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    @Override
    public String toString() {
        return file;
    }
}
