package org.hersys.linkage.process;

import java.util.ArrayList;
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
 * Suspends manageCase and all it has called. The follow-up of contacts has instances of its own and goes on: whoever was in
 * contact still waits for news.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CourseHoldEngine implements CourseHold {

    private static final String COURSE = "manageCase";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    CourseHoldEngine(@Lazy RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public List<String> hold(long caseId) {
        return authority.call(() -> {
            List<String> instances = new ArrayList<>(runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(Long.toString(caseId), COURSE)
                    .active()
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .toList());
            for (int place = 0; place < instances.size(); place++) {
                runtime.createProcessInstanceQuery()
                        .superProcessInstanceId(instances.get(place))
                        .active()
                        .list()
                        .forEach(called -> instances.add(called.getId()));
            }
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
