package org.hersys.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * The engine keeps parsed processes and tables, but reads their row again with every task and every answer, to notice a
 * process that an operator has suspended. Here it is read every ten seconds; a version of a table never changes.
 */
final class KnownDefinitions {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private KnownDefinitions() {}

    /** Gives each command of the engine its own manager; what is known is known to all of them. */
    private record Managers(Class<?> type, Supplier<Session> manager) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return manager.get();
        }
    }

    static SessionFactory ofProcesses() {
        Map<String, Long> read = new ConcurrentHashMap<>();
        return new Managers(ProcessDefinitionManager.class, () -> new Processes(read));
    }

    static SessionFactory ofTables() {
        Map<Version, String> ids = new ConcurrentHashMap<>();
        return new Managers(DecisionDefinitionManager.class, () -> new Tables(ids));
    }

    private static final class Processes extends ProcessDefinitionManager {

        private final Map<String, Long> read;

        Processes(Map<String, Long> read) {
            this.read = read;
        }

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            ProcessDefinitionEntity parsed =
                    parsed().getProcessDefinitionCache().get(id);
            Long when = read.get(id);
            long now = System.nanoTime();
            if (parsed != null && when != null && now - when < FRESH) {
                return parsed;
            }
            read.put(id, now);
            return super.findLatestDefinitionById(id);
        }
    }

    private static DeploymentCache parsed() {
        return Context.getProcessEngineConfiguration().getDeploymentCache();
    }

    /**
     * History names the process of each event and the day the event is erased, which is set when the case begins and
     * never changes; for both it would read a row each time.
     */
    static final class History extends CacheAwareHistoryEventProducer {

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
                    : parsed().findDeployedProcessDefinitionById(id);
        }
    }

    private record Version(String table, int number) {}

    private static final class Tables extends DecisionDefinitionManager {

        private final Map<Version, String> ids;

        Tables(Map<Version, String> ids) {
            this.ids = ids;
        }

        @Override
        public DecisionDefinitionEntity findDecisionDefinitionByKeyAndVersion(String table, Integer number) {
            Version version = new Version(table, number);
            String id = ids.get(version);
            DecisionDefinitionEntity parsed =
                    id == null ? null : parsed().getDecisionDefinitionCache().get(id);
            if (parsed != null) {
                return parsed;
            }
            DecisionDefinitionEntity found = super.findDecisionDefinitionByKeyAndVersion(table, number);
            if (found != null) {
                ids.put(version, found.getId());
            }
            return found;
        }
    }
}
