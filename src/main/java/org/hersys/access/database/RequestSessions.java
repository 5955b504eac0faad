package org.hersys.access.database;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Reads a session once a request and writes it only when something in it has changed. Nothing is remembered from one
 * request to the next: a session ended anywhere is ended everywhere with the next request.
 */
final class RequestSessions<S extends Session> implements FindByIndexNameSessionRepository<RequestSession> {

    /** Says that nobody has caused a request: a page left alone looks for news (presence.js). */
    private static final String UNATTENDED = "X-Hersys-Unattended";

    /** What the running thread's request has read; null outside of requests. */
    private static final ThreadLocal<Request> OF_REQUEST = new ThreadLocal<>();

    /** A request: whether a person has caused it, and its sessions by id. */
    private record Request(boolean attended, Map<String, RequestSession> known) {}

    private final FindByIndexNameSessionRepository<S> store;

    RequestSessions(FindByIndexNameSessionRepository<S> store) {
        this.store = store;
    }

    /** Says where a request begins and ends. */
    static final class Bounds implements ServletRequestListener {

        @Override
        public void requestInitialized(ServletRequestEvent request) {
            OF_REQUEST.set(new Request(
                    ((HttpServletRequest) request.getServletRequest()).getHeader(UNATTENDED) == null, new HashMap<>()));
        }

        @Override
        public void requestDestroyed(ServletRequestEvent request) {
            OF_REQUEST.remove();
        }
    }

    @Override
    public RequestSession createSession() {
        return new RequestSession(store.createSession(), true, true);
    }

    @Override
    @SuppressWarnings("unchecked") // only sessions of the store are wrapped
    public void save(RequestSession session) {
        if (session.takeChange()) {
            store.save((S) session.stored());
        }
        Request request = OF_REQUEST.get();
        if (request != null) {
            request.known().values().remove(session);
            request.known().put(session.getId(), session);
        }
    }

    @Override
    public RequestSession findById(String id) {
        Request request = OF_REQUEST.get();
        return request == null
                ? read(id, true)
                : request.known().computeIfAbsent(id, unknown -> read(unknown, request.attended()));
    }

    private RequestSession read(String id, boolean attended) {
        S found = SessionTransactions.reading(() -> store.findById(id));
        return found == null ? null : new RequestSession(found, false, attended);
    }

    @Override
    public void deleteById(String id) {
        Request request = OF_REQUEST.get();
        if (request != null) {
            request.known().remove(id);
        }
        store.deleteById(id);
    }

    @Override
    public Map<String, RequestSession> findByIndexNameAndIndexValue(String name, String value) {
        return store.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> new RequestSession(found.getValue(), false, true)));
    }
}
