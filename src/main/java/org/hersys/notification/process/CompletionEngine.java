package org.hersys.notification.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.engine.OwnAuthority;
import org.hersys.notification.CompletionCourse;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the request for the rest of a notification in the process completeNotification; the case's id is its business key. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompletionEngine implements CompletionCourse {

    private static final String PROCESS = "completeNotification";
    private static final String CASE_ENDED = "case.ended";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CompletionEngine(@Lazy RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void begin(long caseId, String clinic, int priority, Date due) {
        Map<String, Object> facts =
                Map.of("caseId", caseId, "clinic", clinic, "priority", priority, "completionDue", due);
        authority.call(() -> runtime.startProcessInstanceByKey(PROCESS, Long.toString(caseId), facts));
    }

    @Override
    public void end(long caseId) {
        authority.call(() -> runtime.createMessageCorrelation(CASE_ENDED)
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateAllWithResult());
    }
}
