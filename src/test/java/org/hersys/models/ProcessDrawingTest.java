package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model is read by people: everything is drawn, nothing lies on anything else, lines run straight. */
class ProcessDrawingTest {

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawnOnce(ProcessModel model) {
        assertThat(model.every(BpmnShape.class).stream().map(BpmnShape::getBpmnElement))
                .containsExactlyInAnyOrderElementsOf(model.every(FlowNode.class));
        assertThat(model.every(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .containsExactlyInAnyOrderElementsOf(model.every(SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameOutsideAShapeHasAPlace(ProcessModel model) {
        assertThat(model.every(BpmnShape.class)).allSatisfy(shape -> {
            FlowNode node = (FlowNode) shape.getBpmnElement();
            boolean outside = (node instanceof Event || node instanceof Gateway) && node.getName() != null;
            assertThat(shape.getBpmnLabel() != null).as(node.getId()).isEqualTo(outside);
        });
        assertThat(model.every(BpmnEdge.class)).allSatisfy(edge -> {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            assertThat(edge.getBpmnLabel() != null).as(flow.getId()).isEqualTo(flow.getName() != null);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLineRunsHorizontallyOrVertically(ProcessModel model) {
        assertThat(Drawing.of(model).slanting()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noShapeAndNoNameLiesOnAnother(ProcessModel model) {
        assertThat(Drawing.of(model).overlaps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLineRunsThroughAShapeOrAName(ProcessModel model) {
        assertThat(Drawing.of(model).namesOnLines()).isEmpty();
        assertThat(Drawing.of(model).shapesOnLines()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoLinesCross(ProcessModel model) {
        assertThat(Drawing.of(model).crossings()).isEmpty();
    }
}
