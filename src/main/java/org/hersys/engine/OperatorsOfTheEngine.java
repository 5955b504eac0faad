package org.hersys.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.hersys.access.EngineSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the operators' group into Cockpit and Admin. */
@Configuration
class OperatorsOfTheEngine {

    @Bean
    ProcessEnginePlugin operators() {
        AdministratorAuthorizationPlugin plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(EngineSignIn.OPERATORS);
        return plugin;
    }
}
