package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.hersys.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessTasksTest {

    private static final Set<String> PHASES = Set.of(
            "reported",
            "returned",
            "investigating",
            "awaitingPlacement",
            "inCare",
            "released",
            "died",
            "withdrawn",
            "closed",
            "notNotifiable");

    private static final String ROLES =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining("|"));

    /** An organisation's fact and a role, or a fact that holds the whole group because either part may vary. */
    private static final String GROUP = "\\$\\{[a-z][A-Za-z]*}\\.(" + ROLES + ")|\\$\\{[a-z][A-Za-z]*Group}";

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskIsForOneGroupAndHasAFormAndAPriority(ProcessModel model) {
        assertThat(model.every(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(kebab(ProcessModel.shortId(task)));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).matches(GROUP);
            assertThat(task.getCamundaPriority()).isIn("${priority}", "${alertPriority}");
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateUsers()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskSaysForWhomWhyAndByWhen(ProcessModel model) {
        assertThat(model.every(UserTask.class)).allSatisfy(task -> assertThat(ProcessModel.documentation(task))
                .as(task.getId())
                .startsWith("Who: ")
                .contains(" Why: ", " By when: "));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEventThatInterferesSaysWhereItComesFrom(ProcessModel model) {
        assertThat(model.every(BoundaryEvent.class)).allSatisfy(event -> assertThat(ProcessModel.documentation(event))
                .as(event.getId())
                .isNotBlank());
        assertThat(model.every(StartEvent.class))
                .filteredOn(event -> !event.getEventDefinitions().isEmpty())
                .allSatisfy(event -> assertThat(ProcessModel.documentation(event))
                        .as(event.getId())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDueDateIsAFact(ProcessModel model) {
        assertThat(model.every(UserTask.class))
                .filteredOn(task -> task.getCamundaDueDate() != null)
                .allSatisfy(task -> assertThat(task.getCamundaDueDate()).matches("\\$\\{[a-zA-Z]+(Due|End|On)}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyAutomaticTaskCallsTheStepOfItsOwnName(ProcessModel model) {
        assertThat(model.every(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaExpression()).matches(step(model, task.getId())));
        assertThat(model.every(BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaExpression()).matches(step(model, task.getId())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPhaseIsOneTheCaseFileKnows(ProcessModel model) {
        assertThat(model.every(CamundaProperty.class)).allSatisfy(property -> {
            assertThat(property.getCamundaName()).isEqualTo("phase");
            assertThat(PHASES).contains(property.getCamundaValue());
        });
    }

    @Test
    void everyPhaseIsEnteredSomewhere() {
        Set<String> entered = new TreeSet<>();
        ProcessModel.all().forEach(model -> model.every(CamundaProperty.class)
                .forEach(property -> entered.add(property.getCamundaValue())));
        assertThat(entered).containsExactlyInAnyOrderElementsOf(PHASES);
    }

    /** Forms and processes grow side by side: as long as there is no form at all, none is missing. */
    @ParameterizedTest
    @MethodSource("models")
    void everyFormThatAModelNamesIsThere(ProcessModel model) {
        Set<String> forms = Arrays.stream(
                        Optional.ofNullable(Path.of("forms").toFile().list()).orElse(new String[0]))
                .filter(name -> name.endsWith(".form"))
                .collect(Collectors.toSet());
        if (!forms.isEmpty()) {
            assertThat(forms)
                    .containsAll(model.every(UserTask.class).stream()
                            .map(task -> task.getCamundaFormRef() + ".form")
                            .toList());
            assertThat(new File("forms/report-case.form")).exists();
        }
    }

    private static String step(ProcessModel model, String id) {
        String method = id.substring(id.indexOf('_') + 1);
        return "\\$\\{" + model.id() + "\\." + method + "\\(([a-zA-Z]+(, [a-zA-Z]+)*)?\\)}";
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase();
    }
}
