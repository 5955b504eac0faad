package org.hersys.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Calls of the engine that the product makes on its own account. A person signed in to Tasklist may work on tasks but
 * not, for instance, evaluate a table or send a message; the activity that needs it has checked the person already.
 */
@Component
public class OwnAuthority {

    private final IdentityService identities;

    OwnAuthority(@Lazy IdentityService identities) {
        this.identities = identities;
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
}
