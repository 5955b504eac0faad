package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessNamesTest {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "startEvent"),
            Map.entry("endEvent", "endEvent"),
            Map.entry("boundaryEvent", "boundaryEvent"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("receiveTask", "receiveTask"),
            Map.entry("userTask", "userTask"),
            Map.entry("serviceTask", "serviceTask"),
            Map.entry("businessRuleTask", "businessRuleTask"),
            Map.entry("callActivity", "callActivity"),
            Map.entry("subProcess", "subProcess"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("sequenceFlow", "flow"));

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAfterItsProcess(ProcessModel model) {
        String kebab = model.id().replaceAll("([A-Z])", "-$1").toLowerCase();
        assertThat(model.file()).isEqualTo(kebab + ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyIdSaysOfWhatTypeItIsAndWhatItMeans(ProcessModel model) {
        assertThat(model.elements()).allSatisfy(element -> {
            assertThat(PREFIXES).as("types of element this product draws").containsKey(ProcessModel.type(element));
            assertThat(element.getId()).matches(PREFIXES.get(ProcessModel.type(element)) + "_[a-z][A-Za-z]+");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasANameInSentenceCase(ProcessModel model) {
        assertThat(model.process().getName()).matches("[A-Z][a-z]+( [a-z]+)*");
        assertThat(model.every(FlowNode.class))
                .filteredOn(node -> !isJoin(node))
                .allSatisfy(
                        node -> assertThat(node.getName()).as(node.getId()).matches("[A-Z][a-z]+([ -][a-z]+)*[?]?"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyQuestionsEndWithAQuestionMarkAndJoinsSayNothing(ProcessModel model) {
        assertThat(model.every(FlowNode.class)).allSatisfy(node -> {
            if (isJoin(node)) {
                assertThat(node.getName()).as(node.getId()).isNull();
            } else {
                assertThat(node.getName().endsWith("?")).as(node.getId()).isEqualTo(node instanceof ExclusiveGateway);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageAndEscalationIsAPastEventOfAModule(ProcessModel model) {
        assertThat(model.every(Message.class)).allSatisfy(message -> {
            assertThat(message.getName()).matches("[a-z]+\\.[a-z][A-Za-z]+ed|[a-z]+\\.withdrawn");
            assertThat(message.getId()).isEqualTo("message_" + camelCase(message.getName()));
        });
        assertThat(model.every(Escalation.class)).allSatisfy(escalation -> {
            assertThat(escalation.getEscalationCode()).matches("[a-z]+\\.[a-z][A-Za-z]+ed");
            assertThat(escalation.getName()).isEqualTo(escalation.getEscalationCode());
            assertThat(escalation.getId()).isEqualTo("escalation_" + camelCase(escalation.getName()));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessRunsAndItsHistoryIsKeptForTenYears(ProcessModel model) {
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyACaseIsStartedFromTheTasklist(ProcessModel model) {
        assertThat(model.process().isCamundaStartableInTasklist())
                .isEqualTo(model.id().equals("manageCase"));
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
    }

    private static String camelCase(String name) {
        int dot = name.indexOf('.');
        return name.substring(0, dot) + name.substring(dot + 1, dot + 2).toUpperCase() + name.substring(dot + 2);
    }
}
