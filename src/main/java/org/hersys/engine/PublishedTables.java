package org.hersys.engine;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tables in the engine, each with its newest version, and a way to add one. */
@Component
public class PublishedTables {

    private static final String SOURCE = "policy desk";

    private final RepositoryService repository;
    private final OwnAuthority authority;

    PublishedTables(@Lazy RepositoryService repository, OwnAuthority authority) {
        this.repository = repository;
        this.authority = authority;
    }

    /** Newest version by decision. */
    public Map<String, Integer> newest() {
        return authority.call(() -> repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getVersion)));
    }

    /** Adds a version in the caller's transaction and answers its number; it does not answer anybody by being added. */
    public int add(String decision, String dmn) {
        return authority.call(() -> repository
                .createDeployment()
                .name(SOURCE)
                .source(SOURCE)
                .addString(decision + ".dmn", dmn)
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion());
    }
}
