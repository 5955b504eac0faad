package org.hersys.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * The engine keeps parsed processes and tables, but reads their row again with every task and every answer, to notice a
 * process that an operator has suspended, and asks which version of a process is the newest with every call of one. Here
 * both are read every ten seconds; a version of a table never changes.
 */
final class KnownDefinitions {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private KnownDefinitions() {}

    static SessionFactory ofProcesses() {
        Map<String, Long> read = new ConcurrentHashMap<>();
        Map<String, Newest> newest = new ConcurrentHashMap<>();
        return new PerCommand(ProcessDefinitionManager.class, () -> new Processes(read, newest));
    }

    static SessionFactory ofTables() {
        Map<Version, String> ids = new ConcurrentHashMap<>();
        return new PerCommand(DecisionDefinitionManager.class, () -> new Tables(ids));
    }

    private record Newest(String id, long when) {}

    private static final class Processes extends ProcessDefinitionManager {

        private final Map<String, Long> read;
        private final Map<String, Newest> newest;

        Processes(Map<String, Long> read, Map<String, Newest> newest) {
            this.read = read;
            this.newest = newest;
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

        @Override
        public ProcessDefinitionEntity findLatestProcessDefinitionByKey(String key) {
            return newest(key, super::findLatestProcessDefinitionByKey);
        }

        @Override
        public ProcessDefinitionEntity findLatestProcessDefinitionByKeyAndTenantId(String key, String tenant) {
            return newest(key, process -> super.findLatestProcessDefinitionByKeyAndTenantId(process, tenant));
        }

        /** There are no tenants, so that both questions have one answer. */
        private ProcessDefinitionEntity newest(String key, Function<String, ProcessDefinitionEntity> asked) {
            Newest known = newest.get(key);
            long now = System.nanoTime();
            ProcessDefinitionEntity parsed = known == null || now - known.when() >= FRESH
                    ? null
                    : parsed().getProcessDefinitionCache().get(known.id());
            if (parsed != null) {
                return parsed;
            }
            ProcessDefinitionEntity found = asked.apply(key);
            if (found != null) {
                newest.put(key, new Newest(found.getId(), now));
            }
            return found;
        }

        /** What is deployed here is the newest at once; what another node deploys, after some seconds. */
        @Override
        public void insertProcessDefinition(ProcessDefinitionEntity definition) {
            super.insertProcessDefinition(definition);
            newest.remove(definition.getKey());
        }
    }

    private static DeploymentCache parsed() {
        return Context.getProcessEngineConfiguration().getDeploymentCache();
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
