package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.hersys.support.TakenFlows;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all other tests, whose classes have no order. */
@Order(Integer.MAX_VALUE)
class FlowCoverageIT {

    @Test
    void everyFlowOfEveryProcessIsTakenBySomeTest() throws IOException {
        Set<String> taken = TakenFlows.all();
        assumeFalse(taken.isEmpty(), "no other test has run");
        Set<String> missing = drawn();
        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeAll(taken);
        assertThat(missing).as("flows that no test takes").isEmpty();
    }

    private static Set<String> drawn() throws IOException {
        Set<String> flows = new TreeSet<>();
        for (Path file : files()) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class).stream()
                    .filter(Process::isExecutable)
                    .findFirst()
                    .orElseThrow()
                    .getId();
            model.getModelElementsByType(SequenceFlow.class).forEach(flow -> flows.add(process + "/" + flow.getId()));
        }
        return flows;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
