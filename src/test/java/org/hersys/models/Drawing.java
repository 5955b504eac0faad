package org.hersys.models;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The geometry of a drawn model, by element id: where shapes and names lie and how lines run. */
record Drawing(Map<String, Rectangle2D> shapes, Map<String, Rectangle2D> names, Map<String, List<Line2D>> lines) {

    /** Reads the drawing of a model. Sub-processes and boundary events are left out: they lie on others by nature. */
    static Drawing of(ProcessModel model) {
        return new Drawing(
                model.every(BpmnShape.class).stream()
                        .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                        .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                        .collect(Collectors.toMap(
                                shape -> shape.getBpmnElement().getId(), shape -> box(shape.getBounds()))),
                Stream.concat(
                                model.every(BpmnShape.class).stream()
                                        .filter(shape -> shape.getBpmnLabel() != null)
                                        .map(shape ->
                                                name(shape.getBpmnElement().getId(), shape.getBpmnLabel())),
                                model.every(BpmnEdge.class).stream()
                                        .filter(edge -> edge.getBpmnLabel() != null)
                                        .map(edge -> name(edge.getBpmnElement().getId(), edge.getBpmnLabel())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                model.every(BpmnEdge.class).stream()
                        .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), Drawing::segments)));
    }

    /** Pairs of shapes or names that cover each other, as sentences. */
    List<String> overlaps() {
        Map<String, Rectangle2D> boxes = Stream.concat(
                        shapes.entrySet().stream(),
                        names.entrySet().stream()
                                .map(entry -> Map.entry("the name of " + entry.getKey(), entry.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return boxes.entrySet().stream()
                .flatMap(one -> boxes.entrySet().stream()
                        .filter(other -> one.getKey().compareTo(other.getKey()) < 0)
                        .filter(other -> one.getValue().intersects(other.getValue()))
                        .map(other -> one.getKey() + " and " + other.getKey() + " cover each other"))
                .toList();
    }

    /** Names through which a line runs, as sentences. */
    List<String> namesOnLines() {
        return names.entrySet().stream()
                .flatMap(name -> lines.entrySet().stream()
                        .filter(line ->
                                line.getValue().stream().anyMatch(segment -> segment.intersects(name.getValue())))
                        .map(line -> line.getKey() + " runs through the name of " + name.getKey()))
                .toList();
    }

    /** Shapes through which a line runs, as sentences; touching the edge of a shape is arriving. */
    List<String> shapesOnLines() {
        return shapes.entrySet().stream()
                .flatMap(shape -> lines.entrySet().stream()
                        .filter(line -> line.getValue().stream()
                                .anyMatch(segment -> segment.intersects(core(shape.getValue()))))
                        .map(line -> line.getKey() + " runs through " + shape.getKey()))
                .toList();
    }

    /** Pairs of lines that cross, as sentences. */
    List<String> crossings() {
        return lines.entrySet().stream()
                .flatMap(one -> lines.entrySet().stream()
                        .filter(other -> cross(one.getValue(), other.getValue()))
                        .map(other -> one.getKey() + " crosses " + other.getKey()))
                .toList();
    }

    /** Lines that run aslant. */
    List<String> slanting() {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().stream()
                        .anyMatch(segment -> segment.getX1() != segment.getX2() && segment.getY1() != segment.getY2()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean cross(List<Line2D> some, List<Line2D> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> cross(one, other)));
    }

    private static boolean cross(Line2D horizontal, Line2D vertical) {
        return horizontal.getY1() == horizontal.getY2()
                && vertical.getX1() == vertical.getX2()
                && between(vertical.getX1(), horizontal.getX1(), horizontal.getX2())
                && between(horizontal.getY1(), vertical.getY1(), vertical.getY2());
    }

    private static boolean between(double value, double end, double otherEnd) {
        return value > Math.min(end, otherEnd) && value < Math.max(end, otherEnd);
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<Line2D> segments = new ArrayList<>();
        for (int index = 1; index < points.size(); index++) {
            Waypoint from = points.get(index - 1);
            Waypoint to = points.get(index);
            segments.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }

    private static Map.Entry<String, Rectangle2D> name(String id, BpmnLabel label) {
        return Map.entry(id, box(label.getBounds()));
    }

    private static Rectangle2D core(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getX() + 2, shape.getY() + 2, shape.getWidth() - 4, shape.getHeight() - 4);
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
