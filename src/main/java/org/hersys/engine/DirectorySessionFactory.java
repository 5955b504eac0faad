package org.hersys.engine;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.hersys.access.Accounts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives the engine our accounts as its users, to read only. */
@Component
class DirectorySessionFactory implements SessionFactory {

    private final Accounts accounts;

    DirectorySessionFactory(@Lazy Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new DirectoryIdentityProvider(accounts);
    }
}
