package org.hersys.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.hersys.access.ActingAsSystem;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Calls of the engine that the product makes on its own account. A person signed in to Tasklist may work on tasks but
 * not, for instance, evaluate a table or send a message; the activity that needs it has checked the person already.
 */
@Component
public class OwnAuthority {

    private final IdentityService identities;
    private final ProcessEngine engine;
    private final ActingAsSystem actingAsSystem;

    OwnAuthority(@Lazy IdentityService identities, @Lazy ProcessEngine engine, ActingAsSystem actingAsSystem) {
        this.identities = identities;
        this.engine = engine;
        this.actingAsSystem = actingAsSystem;
    }

    /** Makes a call of the engine without the person that the engine knows of. */
    public <T> T call(Supplier<T> work) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identities.setAuthentication(person);
            }
        }
    }

    /**
     * Makes a call of the engine whose rightfulness row security has decided already: the engine still knows the person
     * it keeps as having started something, but asks no grants.
     */
    public <T> T decided(Supplier<T> work) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return settings.getCommandExecutorTxRequired().execute(command -> {
            boolean asked = command.isAuthorizationCheckEnabled();
            command.disableAuthorizationCheck();
            try {
                return work.get();
            } finally {
                command.setAuthorizationCheckEnabled(asked);
            }
        });
    }

    /** The same for a call that sets a course going: all its steps have the system's sight, given once. */
    public <T> T steps(Supplier<T> work) {
        return actingAsSystem.call(() -> decided(work));
    }
}
