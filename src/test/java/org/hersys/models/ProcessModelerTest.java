package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Camunda Modeler reads files with bpmn-moddle: so does this test, which also writes them and looks for losses. */
class ProcessModelerTest {

    @Test
    void everyProcessOpensInTheModelerWithoutAWarningAndIsWrittenWithoutALoss() throws Exception {
        Process node = new ProcessBuilder(
                        "node", "build/models.mjs", "processes", "diseases", "src/test/resources/diseases")
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).isEmpty();
        assertThat(node.exitValue()).isZero();
    }
}
