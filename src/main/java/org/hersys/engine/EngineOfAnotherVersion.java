package org.hersys.engine;

import org.camunda.bpm.engine.WrongDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, in place of a trace, that the engine's tables are of another Camunda. */
class EngineOfAnotherVersion extends AbstractFailureAnalyzer<WrongDbException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongDbException cause) {
        return new FailureAnalysis(
                "The engine's tables in this database are of Camunda %s, which this version does not work with."
                        .formatted(cause.getDbVersion()),
                "Start the version of hersys that worked with it, or use an empty database."
                        + " See docs/operations.md, \"Upgrade\".",
                failure);
    }
}
