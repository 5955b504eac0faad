package org.hersys.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Gives each command of the engine a manager of ours in place of its own.
 *
 * @param type the manager of the engine
 */
record PerCommand(Class<?> type, Supplier<Session> manager) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return manager.get();
    }
}
