package org.hersys.notification.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.casefile.Cases;
import org.hersys.engine.OwnAuthority;
import org.hersys.notification.CaseCourse;
import org.hersys.notification.EndingSight;
import org.hersys.notification.StartFacts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the course of a case in the process manageCase; the case's id is the business key. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ManageCaseEngine implements CaseCourse {

    private final RuntimeService runtime;
    private final OwnAuthority authority;
    private final Cases cases;
    private final StartFacts startFacts;
    private final EndingSight endingSight;

    ManageCaseEngine(
            @Lazy RuntimeService runtime,
            OwnAuthority authority,
            Cases cases,
            StartFacts startFacts,
            EndingSight endingSight) {
        this.runtime = runtime;
        this.authority = authority;
        this.cases = cases;
        this.startFacts = startFacts;
        this.endingSight = endingSight;
    }

    @Override
    public void begin(long caseId) {
        begin(List.of(caseId));
    }

    @Override
    public void begin(List<Long> caseIds) {
        authority.steps(() -> authority.call(() -> {
            caseIds.forEach(caseId -> runtime.startProcessInstanceByKey(
                    ManageCaseNames.PROCESS, Long.toString(caseId), startFacts.of(cases.get(caseId))));
            return null;
        }));
    }

    @Override
    public void withdraw(long caseId) {
        send(ManageCaseNames.NOTIFICATION_WITHDRAWN, caseId);
        endingSight.of(caseId);
    }

    @Override
    public void closeAfterDeath(long caseId) {
        send(ManageCaseNames.DEATH_REPORTED, caseId);
    }

    private void send(String message, long caseId) {
        int reached = authority.steps(() -> authority.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateAllWithResult()
                .size()));
        if (reached != 1) {
            throw new IllegalStateException(message + " reached " + reached + " courses of case " + caseId);
        }
    }
}
