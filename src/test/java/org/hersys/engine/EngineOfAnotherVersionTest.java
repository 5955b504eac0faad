package org.hersys.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.WrongDbException;
import org.junit.jupiter.api.Test;

class EngineOfAnotherVersionTest {

    @Test
    void anOlderCamundaIsNamedWithItsVersion() {
        var told = new EngineOfAnotherVersion()
                .analyze(new IllegalStateException("bean", new WrongDbException("7.24.0", "7.23.0")));
        assertThat(told.getDescription()).contains("Camunda 7.23.0");
        assertThat(told.getAction()).contains("empty database");
    }
}
