package org.hersys.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Remembers which rows of which version fired in the evaluation that the running thread has just made. */
class FiredRows implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<Fired> LAST = new ThreadLocal<>();

    record Fired(int version, List<String> rows) {}

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        int version = event.getDecisionTable() instanceof DecisionDefinition definition ? definition.getVersion() : 0;
        LAST.set(new Fired(
                version,
                event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()));
    }

    static Fired take() {
        Fired fired = LAST.get();
        LAST.remove();
        return fired;
    }
}
