package org.hersys.access.database;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.session.Session;

/**
 * A session as one request sees it: knows whether anything in it is to be kept. The moment of the last request is noted
 * once a minute, so a session may end up to a minute before its time, and not at all for a request that nobody has
 * caused; what Camunda's filters put down with every request is forgotten after it.
 */
final class RequestSession implements Session {

    /** Where Camunda's filters keep who is signed in; we tell them anew with every request. */
    private static final Set<String> OF_ONE_REQUEST = Set.of("authenticatedUser");

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Session stored;
    private final Map<String, Object> ofRequest = new HashMap<>();
    private final boolean attended;
    private boolean changed;

    /**
     * A session from the store.
     *
     * @param made whether it was made just now and is nowhere yet
     * @param attended whether a person has caused the request
     */
    RequestSession(Session stored, boolean made, boolean attended) {
        this.stored = stored;
        this.attended = attended;
        this.changed = made;
    }

    Session stored() {
        return stored;
    }

    /** Whether something is to be written; from then on everything is. */
    boolean takeChange() {
        boolean found = changed;
        changed = false;
        return found;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getAttribute(String name) {
        return OF_ONE_REQUEST.contains(name) ? (T) ofRequest.get(name) : stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (OF_ONE_REQUEST.contains(name)) {
            ofRequest.put(name, value);
        } else {
            changed = true;
            stored.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (OF_ONE_REQUEST.contains(name)) {
            ofRequest.remove(name);
        } else {
            changed = true;
            stored.removeAttribute(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        if (attended && !moment.isBefore(stored.getLastAccessedTime().plus(NOTED_EVERY))) {
            changed = true;
            stored.setLastAccessedTime(moment);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(stored.getMaxInactiveInterval())) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
