package org.hersys.linkage.process;

import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hersys.engine.OwnAuthority;
import org.hersys.linkage.CourseHold;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends every process of a case: its course, what it has called, what the clinic still has to complete, the search for the
 * person. Contacts have files and processes of their own and go on: whoever was in contact still waits for news.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CourseHoldEngine implements CourseHold {

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CourseHoldEngine(@Lazy RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public List<String> hold(long caseId) {
        return authority.call(() -> {
            List<String> instances = runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(Long.toString(caseId))
                    .active()
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .toList();
            instances.forEach(runtime::suspendProcessInstanceById);
            return instances;
        });
    }

    @Override
    public boolean isThere(List<String> instances) {
        return instances.isEmpty()
                || authority.call(() -> runtime.createProcessInstanceQuery()
                                .processInstanceIds(new HashSet<>(instances))
                                .suspended()
                                .count())
                        == instances.size();
    }

    @Override
    public void goOn(List<String> instances) {
        authority.call(() -> {
            instances.forEach(runtime::activateProcessInstanceById);
            return null;
        });
    }
}
