package org.hersys.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where, and the end of sessions with the reason that the log-in page gives. */
@Component
@Transactional
public class OpenSessions {

    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final SecretBox secrets;
    private final SignInSettings settings;
    private final Clock clock;

    OpenSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            JdbcClient jdbc,
            ActingAsSystem actingAsSystem,
            SecretBox secrets,
            SignInSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why a session ended before its person signed out; the text of each is {@code login.ended.<code>}. */
    public enum End {
        IDLE("idle"),
        ABSOLUTE("absolute"),
        BY_OWNER("byOwner"),
        TOO_MANY("tooMany"),
        PASSWORD_CHANGED("passwordChanged"),
        CLOSED("closed");

        private final String code;

        End(String code) {
            this.code = code;
        }

        /** The code in the database and in addresses. */
        public String code() {
            return code;
        }
    }

    /**
     * A session as its owner sees it.
     *
     * @param key names the session without giving it away
     */
    public record OpenSession(String key, SignInFacts signIn, Instant lastUsed) {}

    /** Sessions of an account, the last used first. */
    public List<OpenSession> of(String login) {
        return found(login).entrySet().stream()
                .filter(entry -> entry.getValue().getAttribute(SignInFacts.KEY) != null
                        && !entry.getValue().isExpired())
                .map(entry -> new OpenSession(
                        key(entry.getKey()),
                        entry.getValue().getAttribute(SignInFacts.KEY),
                        entry.getValue().getLastAccessedTime()))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Which of these accounts are signed in now, through both steps. */
    @Transactional(readOnly = true)
    public Set<String> signedIn(Collection<String> logins) {
        return jdbc.sql("""
                        select distinct s.principal_name from spring_session s
                          join spring_session_attributes a on a.session_primary_id = s.primary_id and a.attribute_name = :facts
                         where s.principal_name = any (:logins) and s.expiry_time > :now""")
                .param("facts", SignInFacts.KEY)
                .param("logins", logins.toArray(String[]::new))
                .param("now", clock.millis())
                .query(String.class)
                .set();
    }

    /** What names a session on pages. */
    public String key(String sessionId) {
        return HexFormat.of().formatHex(secrets.fingerprint(sessionId), 0, 12);
    }

    /** Ends one session of an account; false when it has none of that name. */
    public boolean end(String login, String key, End reason) {
        return found(login).keySet().stream()
                        .filter(id -> key(id).equals(key))
                        .peek(id -> endById(id, reason))
                        .count()
                > 0;
    }

    /** Ends all sessions of an account, at once and on all nodes. */
    public int endAll(String login, End reason) {
        return endAllBut(null, login, reason);
    }

    /** Ends all sessions of an account but one. */
    public int endAllBut(String sessionId, String login, End reason) {
        List<String> ids = found(login).keySet().stream()
                .filter(id -> !id.equals(sessionId))
                .toList();
        ids.forEach(id -> endById(id, reason));
        return ids.size();
    }

    /** Ends the sessions of an account that were used longest ago, until there is room for one more. */
    public int makeRoom(String login) {
        int limit = limitOf(login);
        List<? extends Session> open = found(login).values().stream()
                .filter(session -> session.getAttribute(SignInFacts.KEY) != null && !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime))
                .toList();
        int tooMany = Math.max(0, open.size() - limit + 1);
        open.stream().limit(tooMany).forEach(session -> endById(session.getId(), End.TOO_MANY));
        return tooMany;
    }

    /**
     * A session that a browser still names although it has ended.
     *
     * @param why code of an {@link End}
     */
    public record Past(String login, String why) {}

    /** Whose session it was, and why it has ended: it was left idle where nothing ended it. */
    public Optional<Past> past(String sessionId) {
        return actingAsSystem.call(
                () -> jdbc.sql("select login, coalesce(ended, 'idle') as why from known_session where session_hash = ?")
                        .param(secrets.fingerprint(sessionId))
                        .query(Past.class)
                        .optional());
    }

    /** Remembers whose session begins; those that must have ended two days ago are forgotten. */
    public void noteBegin(String sessionId, String login) {
        Instant now = clock.instant();
        actingAsSystem.call(() -> {
            jdbc.sql("delete from known_session where begun_at < ?")
                    .param(Timestamp.from(now.minus(settings.absoluteEnd()).minus(REMEMBERED)))
                    .update();
            return jdbc.sql("insert into known_session (session_hash, login, begun_at) values (?, ?, ?)")
                    .params(secrets.fingerprint(sessionId), login, Timestamp.from(now))
                    .update();
        });
    }

    /** Remembers why a session ends. */
    public void noteEnd(String sessionId, End reason) {
        actingAsSystem.call(
                () -> jdbc.sql("update known_session set ended = ? where session_hash = ? and ended is null")
                        .params(reason.code(), secrets.fingerprint(sessionId))
                        .update());
    }

    private int limitOf(String login) {
        return actingAsSystem.call(() -> jdbc.sql(
                        "select coalesce(session_limit, case when shared then :shared else :usual end) from account where login = :login")
                .param("shared", settings.sharedSessions())
                .param("usual", settings.sessions())
                .param("login", login)
                .query(Integer.class)
                .single());
    }

    private void endById(String id, End reason) {
        noteEnd(id, reason);
        sessions.deleteById(id);
    }

    private Map<String, ? extends Session> found(String login) {
        return sessions.findByPrincipalName(login);
    }
}
