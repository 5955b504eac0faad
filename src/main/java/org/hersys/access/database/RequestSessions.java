package org.hersys.access.database;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
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

    /** Sessions of the running thread's request by id; null outside of requests. */
    private static final ThreadLocal<Map<String, RequestSession>> OF_REQUEST = new ThreadLocal<>();

    private final FindByIndexNameSessionRepository<S> store;

    RequestSessions(FindByIndexNameSessionRepository<S> store) {
        this.store = store;
    }

    /** Says where a request begins and ends. */
    static final class Bounds implements ServletRequestListener {

        @Override
        public void requestInitialized(ServletRequestEvent request) {
            OF_REQUEST.set(new HashMap<>());
        }

        @Override
        public void requestDestroyed(ServletRequestEvent request) {
            OF_REQUEST.remove();
        }
    }

    @Override
    public RequestSession createSession() {
        return new RequestSession(store.createSession(), true);
    }

    @Override
    @SuppressWarnings("unchecked") // only sessions of the store are wrapped
    public void save(RequestSession session) {
        if (session.takeChange()) {
            store.save((S) session.stored());
        }
        Map<String, RequestSession> known = OF_REQUEST.get();
        if (known != null) {
            known.values().remove(session);
            known.put(session.getId(), session);
        }
    }

    @Override
    public RequestSession findById(String id) {
        Map<String, RequestSession> known = OF_REQUEST.get();
        return known == null ? read(id) : known.computeIfAbsent(id, this::read);
    }

    private RequestSession read(String id) {
        S found = store.findById(id);
        return found == null ? null : new RequestSession(found, false);
    }

    @Override
    public void deleteById(String id) {
        Map<String, RequestSession> known = OF_REQUEST.get();
        if (known != null) {
            known.remove(id);
        }
        store.deleteById(id);
    }

    @Override
    public Map<String, RequestSession> findByIndexNameAndIndexValue(String name, String value) {
        return store.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new RequestSession(found.getValue(), false)));
    }
}
