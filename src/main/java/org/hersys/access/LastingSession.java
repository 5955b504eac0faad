package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * A request whose session others cannot end. Camunda ends the session of whoever calls without its forgery token: a page
 * of somebody else, or a window left open, would sign people out. The call is refused all the same.
 */
final class LastingSession extends HttpServletRequestWrapper {

    LastingSession(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession() {
        return lasting(super.getSession());
    }

    @Override
    public HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(create);
        return session == null ? null : lasting(session);
    }

    private static HttpSession lasting(HttpSession session) {
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) ->
                        method.getName().equals("invalidate") ? null : called(session, method, arguments));
    }

    private static Object called(HttpSession session, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
