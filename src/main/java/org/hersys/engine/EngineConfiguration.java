package org.hersys.engine;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.springframework.stereotype.Component;

/** What cannot be said in application.yml: where identities come from, no grant per task, our listeners. */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final DirectorySessionFactory identities;
    private final PhaseListener phases;

    EngineConfiguration(DirectorySessionFactory identities, PhaseListener phases) {
        this.identities = identities;
        this.phases = phases;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(noGrants());
        configuration.setIdentityProviderSessionFactory(identities);
        configuration.setCustomSessionFactories(new ArrayList<>(List.of(
                KnownDefinitions.ofProcesses(),
                KnownDefinitions.ofTables(),
                NothingToFind.grants(),
                NothingToFind.jobs(),
                NothingToFind.tasks())));
        configuration.setCorrelationHandler(NothingToFind.starts());
        configuration.setHistoryEventProducer(new KnownHistory.Events());
        configuration.setHistoryEventHandler(new KnownHistory.Rows());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new PhaseParseListener(phases))));
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(new FiredRows())));
        decisions.setFeelEngineFactory(() -> new RememberedFeel(new ScalaFeelEngineFactory().createInstance()));
        configuration.setDmnEngineConfiguration(decisions);
    }

    /** Who may see a task is decided by row security on the task list; a grant per task would cost dearly. */
    private static ResourceAuthorizationProvider noGrants() {
        return (ResourceAuthorizationProvider) Proxy.newProxyInstance(
                EngineConfiguration.class.getClassLoader(),
                new Class<?>[] {ResourceAuthorizationProvider.class},
                (proxy, method, arguments) -> null);
    }
}
