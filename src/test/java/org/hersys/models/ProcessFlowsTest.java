package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessFlowsTest {

    private static final String COMPARISON = "[a-z][A-Za-z]* (==|!=) '[a-z][A-Za-z]*'";
    private static final String CONDITION = "\\$\\{" + COMPARISON + "( or " + COMPARISON + ")*}";

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyAnswerToAQuestionHasANameAndAPlainCondition(ProcessModel model) {
        assertThat(model.every(SequenceFlow.class)).allSatisfy(flow -> {
            if (isAnswer(flow)) {
                assertThat(flow.getName()).as(flow.getId()).matches("[A-Z][a-z]+(,? [a-z]+)*");
                if (flow.getConditionExpression() != null) {
                    assertThat(flow.getConditionExpression().getTextContent()).matches(CONDITION);
                } else {
                    assertThat(((ExclusiveGateway) flow.getSource()).getDefault())
                            .as(flow.getId())
                            .isEqualTo(flow);
                }
            } else {
                assertThat(flow.getName()).as(flow.getId()).isNull();
                assertThat(flow.getConditionExpression()).as(flow.getId()).isNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyQuestionIsAboutOneFactAndItsAnswersDiffer(ProcessModel model) {
        assertThat(model.every(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    List<String> conditions = gateway.getOutgoing().stream()
                            .filter(flow -> flow.getConditionExpression() != null)
                            .map(flow -> flow.getConditionExpression().getTextContent())
                            .toList();
                    assertThat(conditions).doesNotHaveDuplicates();
                    assertThat(conditions.stream()
                                    .flatMap(condition -> FactNames.readBy(condition).stream())
                                    .collect(Collectors.toSet()))
                            .as(gateway.getId())
                            .hasSize(1);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aGatewayEitherSplitsOrJoins(ProcessModel model) {
        assertThat(model.every(ExclusiveGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getIncoming().size() == 1)
                        .as(gateway.getId())
                        .isNotEqualTo(gateway.getOutgoing().size() == 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementLeadsFromTheStartToAnEnd(ProcessModel model) {
        assertThat(model.every(FlowNode.class))
                .filteredOn(node -> !(node instanceof SubProcess))
                .allSatisfy(node -> {
                    assertThat(node.getIncoming().isEmpty())
                            .as(node.getId() + " begins something")
                            .isEqualTo(node instanceof StartEvent || node instanceof BoundaryEvent);
                    assertThat(node.getOutgoing().isEmpty())
                            .as(node.getId() + " ends something")
                            .isEqualTo(node instanceof EndEvent);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyQuestionsHaveMoreThanOneWayOut(ProcessModel model) {
        assertThat(model.every(FlowNode.class))
                .filteredOn(node -> !(node instanceof ExclusiveGateway))
                .allSatisfy(
                        node -> assertThat(node.getOutgoing()).as(node.getId()).hasSizeLessThanOrEqualTo(1));
    }

    private static boolean isAnswer(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway
                && flow.getSource().getOutgoing().size() > 1;
    }
}
