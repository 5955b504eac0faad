package org.hersys.messaging.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.engine.OwnAuthority;
import org.hersys.messaging.ReachPerson;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the search in the process reachPerson; the id of the case is the business key. */
@Component
class ReachPersonEngine implements ReachPerson {

    private static final String PROCESS = "reachPerson";
    private static final String PERSON_ANSWERED = "person.answered";

    private final RuntimeService runtime;
    private final OwnAuthority authority;
    private final Cases cases;

    ReachPersonEngine(@Lazy RuntimeService runtime, OwnAuthority authority, Cases cases) {
        this.runtime = runtime;
        this.authority = authority;
        this.cases = cases;
    }

    @Override
    public void begin(long caseId, long messageId) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> facts =
                Map.of("caseId", caseId, "messageId", messageId, "office", file.office(), "priority", file.priority());
        authority.call(() ->
                isUnderWay(caseId) ? null : runtime.startProcessInstanceByKey(PROCESS, Long.toString(caseId), facts));
    }

    @Override
    public void answered(long caseId) {
        authority.call(() -> runtime.createMessageCorrelation(PERSON_ANSWERED)
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateAllWithResult());
    }

    private boolean isUnderWay(long caseId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(Long.toString(caseId))
                        .count()
                > 0;
    }
}
