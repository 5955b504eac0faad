package org.hersys.observation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hersys.engine.OwnAuthority;
import org.hersys.messaging.ReachPerson;
import org.hersys.observation.ReportCourse;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the process observeHealth of a report. */
@Component
class ReportCourseEngine implements ReportCourse {

    private static final String REPORTED = "observation.reported";
    private static final String ALERT = "userTask_handleAlert";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OwnAuthority authority;
    private final ReachPerson reachPerson;

    ReportCourseEngine(
            @Lazy RuntimeService runtime, @Lazy TaskService tasks, OwnAuthority authority, ReachPerson reachPerson) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
        this.reachPerson = reachPerson;
    }

    @Override
    public boolean reported(long caseId, boolean alert) {
        String businessKey = Long.toString(caseId);
        reachPerson.answered(caseId);
        return authority.call(() -> {
            runtime.createMessageCorrelation(REPORTED)
                    .processInstanceBusinessKey(businessKey)
                    .correlateAllWithResult();
            return alert && hasOpenAlert(businessKey);
        });
    }

    /** An alert that was open already is somebody's task as well. */
    private boolean hasOpenAlert(String businessKey) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(ALERT)
                        .count()
                > 0;
    }
}
