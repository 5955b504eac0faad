package org.hersys.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.runtime.CorrelationHandler;
import org.camunda.bpm.engine.impl.runtime.CorrelationHandlerResult;
import org.camunda.bpm.engine.impl.runtime.CorrelationSet;
import org.camunda.bpm.engine.impl.runtime.DefaultCorrelationHandler;
import org.camunda.bpm.engine.task.Task;

/** Questions that the engine asks the database at every step and whose answer is known here: there is nothing. */
final class NothingToFind {

    private NothingToFind() {}

    static SessionFactory grants() {
        return new PerCommand(AuthorizationManager.class, Grants::new);
    }

    static SessionFactory jobs() {
        return new PerCommand(JobManager.class, Jobs::new);
    }

    static SessionFactory tasks() {
        return new PerCommand(TaskManager.class, Tasks::new);
    }

    static CorrelationHandler starts() {
        return new Waiting();
    }

    /** A message is for courses that wait for it: no process begins with one. */
    private static final class Waiting extends DefaultCorrelationHandler {

        @Override
        public List<CorrelationHandlerResult> correlateStartMessages(
                CommandContext context, String message, CorrelationSet correlation) {
            return List.of();
        }
    }

    /** Who may see a task is decided by row security: nobody is granted a single task or instance, so none ends with it. */
    private static final class Grants extends AuthorizationManager {

        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String id) {
            if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
                super.deleteAuthorizationsByResourceId(resource, id);
            }
        }
    }

    /**
     * An event that a job has yet to deliver is one that a model throws asynchronously, which no model does. Should one, the
     * job that is left over finds nobody waiting and ends.
     */
    private static final class Jobs extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handler)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    /** Nobody makes a task under a task; and what an element waits for is the task that the command has read already. */
    private static final class Tasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String task) {
            return List.of();
        }

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            List<TaskEntity> read = new ArrayList<>(getDbEntityManager().getCachedEntitiesByType(TaskEntity.class));
            read.removeIf(task -> !execution.equals(task.getExecutionId()));
            return read.isEmpty() ? super.findTasksByExecutionId(execution) : read;
        }
    }
}
