package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.hersys.disease.Disease;
import org.hersys.support.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessFactsTest {

    /** The file of a contact: what is called for it works on that file and not on the case that named the contact. */
    private static final String OWN_FILE = "watchedCase";

    /** The call of the process that the declaration of the case's disease names. */
    private static final String OF_THE_DISEASE = "${course}";

    /** The form of steps in processes that diseases bring of their own, none of which is shipped. */
    private static final String STEP_OF_A_DISEASE = "record-step";

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @Test
    void theModelsUseEveryKnownFactAndNoOther() {
        Set<String> named = new TreeSet<>(FactNames.FROM_FORM.get(STEP_OF_A_DISEASE));
        models().forEach(model -> {
            named.addAll(read(model));
            named.addAll(present(model));
        });
        assertThat(named).containsExactlyInAnyOrderElementsOf(FactNames.KNOWN);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFactAModelReadsIsGivenToItOrMadeInIt(ProcessModel model) {
        assertThat(present(model)).containsAll(read(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCallPassesTheCaseAndNamedFactsOnToAProcessThatExists(ProcessModel model) {
        assertThat(model.every(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement()).isIn(ProcessModel.shortId(call), OF_THE_DISEASE);
            assertThat(called(call)).isNotEmpty().allSatisfy(process -> assertThat(ProcessModel.of(process))
                    .isNotNull());
            assertThat(ins(call).stream().map(CamundaIn::getCamundaBusinessKey).filter(key -> key != null))
                    .containsExactly(
                            sources(call).contains(OWN_FILE)
                                    ? "#{" + OWN_FILE + ".toString()}"
                                    : "#{execution.processBusinessKey}");
            assertThat(ins(call)).allSatisfy(in -> {
                assertThat(in.getCamundaVariables()).isNull();
                assertThat(in.getCamundaTarget())
                        .isEqualTo(OWN_FILE.equals(in.getCamundaSource()) ? "caseId" : in.getCamundaSource());
            });
            assertThat(sources(call)).contains("priority").containsAnyOf("caseId", OWN_FILE);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFactHandedBackExistsInTheCalledProcess(ProcessModel model) {
        assertThat(model.every(CallActivity.class)).allSatisfy(call -> {
            assertThat(outs(call)).allSatisfy(out -> {
                assertThat(out.getCamundaVariables()).isNull();
                assertThat(out.getCamundaTarget()).isEqualTo(out.getCamundaSource());
                assertThat(called(call)).allSatisfy(process -> assertThat(present(ProcessModel.of(process)))
                        .contains(out.getCamundaSource()));
            });
        });
    }

    /** The processes that a call can reach: the one it names, or those that the shipped diseases name. */
    private static Set<String> called(CallActivity call) {
        return !OF_THE_DISEASE.equals(call.getCalledElement())
                ? Set.of(call.getCalledElement())
                : Declared.diseases().all().stream()
                        .filter(disease -> Files.exists(Path.of("diseases", disease.folder())))
                        .map(Disease::course)
                        .filter(course -> !"careUntilRelease".equals(course))
                        .collect(Collectors.toSet());
    }

    /** What expressions, mappings and timers of a model read. */
    private static Set<String> read(ProcessModel model) {
        Set<String> facts = new LinkedHashSet<>();
        model.every(UserTask.class).forEach(task -> {
            facts.addAll(FactNames.readBy(task.getCamundaCandidateGroups()));
            facts.addAll(FactNames.readBy(task.getCamundaDueDate()));
            facts.addAll(FactNames.readBy(task.getCamundaPriority()));
        });
        model.every(ServiceTask.class).forEach(task -> facts.addAll(FactNames.readBy(task.getCamundaExpression())));
        model.every(BusinessRuleTask.class)
                .forEach(task -> facts.addAll(FactNames.readBy(task.getCamundaExpression())));
        model.every(ConditionExpression.class).forEach(text -> facts.addAll(FactNames.readBy(text.getTextContent())));
        model.every(TimeDate.class).forEach(text -> facts.addAll(FactNames.readBy(text.getTextContent())));
        model.every(CallActivity.class).forEach(call -> facts.addAll(sources(call)));
        return facts;
    }

    /** What a model is started with, what its steps and forms answer, and what the processes it calls hand back. */
    private static Set<String> present(ProcessModel model) {
        Set<String> facts = new LinkedHashSet<>(FactNames.FROM_START.getOrDefault(model.id(), Set.of()));
        models().forEach(caller -> caller.every(CallActivity.class).stream()
                .filter(call -> called(call).contains(model.id()))
                .forEach(call -> facts.addAll(sources(call))));
        model.every(ServiceTask.class).forEach(task -> facts.add(task.getCamundaResultVariable()));
        model.every(BusinessRuleTask.class).forEach(task -> facts.add(task.getCamundaResultVariable()));
        model.every(UserTask.class)
                .forEach(task -> facts.addAll(FactNames.FROM_FORM.getOrDefault(task.getCamundaFormRef(), Set.of())));
        model.every(CallActivity.class).forEach(call -> outs(call).forEach(out -> facts.add(out.getCamundaTarget())));
        facts.remove(null);
        return facts;
    }

    private static Set<String> sources(CallActivity call) {
        return ins(call).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null)
                .collect(Collectors.toSet());
    }

    private static Collection<CamundaIn> ins(CallActivity call) {
        return extensions(call, CamundaIn.class);
    }

    private static Collection<CamundaOut> outs(CallActivity call) {
        return extensions(call, CamundaOut.class);
    }

    private static <T extends ModelElementInstance> Collection<T> extensions(CallActivity call, Class<T> type) {
        return call.getExtensionElements().getChildElementsByType(type);
    }
}
