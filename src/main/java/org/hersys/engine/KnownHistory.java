package org.hersys.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The engine's history, written without reading what is known: it names the process of each event and the day the event is
 * erased, which is set when the case begins and never changes, and the beginning of what the event is about. For each of them the
 * engine would read a row.
 */
final class KnownHistory {

    private KnownHistory() {}

    static final class Events extends CacheAwareHistoryEventProducer {

        private static final int MOST = 10_000;

        private final Map<String, HistoricProcessInstanceEventEntity> roots = new ConcurrentHashMap<>();

        @Override
        protected HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String id) {
            HistoricProcessInstanceEventEntity known = roots.get(id);
            HistoricProcessInstanceEventEntity root = known == null ? super.getHistoricRootProcessInstance(id) : known;
            if (known == null && root != null) {
                if (roots.size() >= MOST) {
                    roots.clear();
                }
                roots.put(id, root);
            }
            return root;
        }

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return id == null || Context.getCommandContext() == null
                    ? null
                    : Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDeployedProcessDefinitionById(id);
        }

        /** A task and its element begin when the task is made. */
        @Override
        public HistoryEvent createTaskInstanceCreateEvt(DelegateTask task) {
            var event = (HistoricTaskInstanceEventEntity) super.createTaskInstanceCreateEvt(task);
            event.setStartTime(task.getCreateTime());
            var element = findInCache(HistoricActivityInstanceEventEntity.class, event.getActivityInstanceId());
            if (element != null) {
                element.setStartTime(task.getCreateTime());
            }
            return event;
        }

        @Override
        protected HistoricTaskInstanceEventEntity loadTaskInstanceEvent(DelegateTask task) {
            HistoricTaskInstanceEventEntity event = super.loadTaskInstanceEvent(task);
            event.setStartTime(task.getCreateTime());
            return event;
        }

        @Override
        public HistoryEvent createActivityInstanceUpdateEvt(DelegateExecution execution, DelegateTask task) {
            var event = (HistoricActivityInstanceEventEntity) super.createActivityInstanceUpdateEvt(execution, task);
            if (event.getStartTime() == null && task != null) {
                event.setStartTime(task.getCreateTime());
            }
            return event;
        }

        /** When an element ends, the event of its task has been there. */
        @Override
        protected HistoricActivityInstanceEventEntity loadActivityInstanceEventEntity(ExecutionEntity execution) {
            HistoricActivityInstanceEventEntity event = super.loadActivityInstanceEventEntity(execution);
            if (event.getStartTime() == null) {
                Context.getCommandContext()
                        .getDbEntityManager()
                        .getCachedEntitiesByType(HistoricTaskInstanceEventEntity.class)
                        .stream()
                        .filter(task -> execution.getActivityInstanceId().equals(task.getActivityInstanceId()))
                        .findFirst()
                        .ifPresent(task -> event.setStartTime(task.getStartTime()));
            }
            return event;
        }
    }

    /** An event that knows its beginning is written as it is. */
    static final class Rows extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            if (changes(event) && event instanceof HistoricScopeInstanceEvent scope && scope.getStartTime() != null) {
                getDbEntityManager().merge(event);
            } else {
                super.insertOrUpdate(event);
            }
        }

        private boolean changes(HistoryEvent event) {
            return !isInitialEvent(event)
                    && event.getId() != null
                    && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
        }
    }
}
