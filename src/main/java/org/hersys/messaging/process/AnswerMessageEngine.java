package org.hersys.messaging.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.engine.OwnAuthority;
import org.hersys.messaging.Heard;
import org.hersys.messaging.HeardCourse;
import org.hersys.messaging.Urgency;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps what a person has to see to in the process answerMessage; the id of the case is the business key. */
@Component
class AnswerMessageEngine implements HeardCourse {

    private static final String PROCESS = "answerMessage";
    private static final String CASE_CLOSED = "case.closed";
    private static final String HEARD = "heard";

    /** Before everything but alerts of observers. */
    private static final int EMERGENCY_PRIORITY = 95;

    private final RuntimeService runtime;
    private final OwnAuthority authority;
    private final Cases cases;

    AnswerMessageEngine(@Lazy RuntimeService runtime, OwnAuthority authority, Cases cases) {
        this.runtime = runtime;
        this.authority = authority;
        this.cases = cases;
    }

    @Override
    public void begin(long caseId, Heard heard) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> facts = Map.of(
                "caseId",
                caseId,
                "office",
                file.office(),
                HEARD,
                heard.code(),
                "priority",
                heard.urgency() == Urgency.EMERGENCY ? EMERGENCY_PRIORITY : file.priority());
        authority.call(() -> runtime.createProcessInstanceQuery()
                                .processDefinitionKey(PROCESS)
                                .processInstanceBusinessKey(Long.toString(caseId))
                                .variableValueEquals(HEARD, heard.code())
                                .count()
                        > 0
                ? null
                : runtime.startProcessInstanceByKey(PROCESS, Long.toString(caseId), facts));
    }

    @Override
    public void end(long caseId) {
        authority.call(() -> runtime.createMessageCorrelation(CASE_CLOSED)
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateAllWithResult());
    }
}
