package org.hersys.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that came when the session of their sender, or its second step, had run out. What was typed is kept on the server
 * for the sender alone, is offered where the form stands, and goes when the form is sent, when it is thrown away, or after
 * a day. Passwords and codes are never kept.
 */
@Component
@Transactional
public class UnsentForms {

    /** Header of a request that asks for a part of a page or brings a part of a form: kept by other means, or not at all. */
    public static final String PART_OF_PAGE = LateForm.PART_OF_PAGE;

    /** Attribute of a session: there is something to offer; and of a request: its form has just been kept. */
    private static final String KEPT = UnsentForms.class.getName();

    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final int MOST = 20;
    private static final int LONGEST = 64 * 1024;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ActingAsSystem actingAsSystem;
    private final FormPages pages;
    private final Clock clock;

    UnsentForms(JdbcClient jdbc, ObjectMapper json, ActingAsSystem actingAsSystem, FormPages pages, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actingAsSystem = actingAsSystem;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A form that was not taken.
     *
     * @param action where it is sent to
     * @param page where it stands
     * @param fields values by name, as typed
     */
    public record Unsent(String action, String page, OffsetDateTime keptAt, Map<String, List<String>> fields) {}

    /** Keeps the form that a request has brought, for the account it belongs to; whether there was any. */
    public boolean keep(String login, HttpServletRequest request) {
        LateForm form = LateForm.of(request).orElse(null);
        String text = form == null ? "" : write(form.fields());
        if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return false;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        actingAsSystem.call(() -> {
            jdbc.sql("""
                            delete from unsent_form where kept_at < :old or (login = :login and action in
                              (select action from unsent_form where login = :login order by kept_at desc offset :most))""")
                    .param("old", now.minus(KEPT_FOR))
                    .param("login", login)
                    .param("most", MOST)
                    .update();
            return jdbc.sql("""
                            insert into unsent_form (login, action, page, fields, kept_at)
                            values (:login, :action, :page, :fields, :now)
                            on conflict (login, action) do update
                              set page = excluded.page, fields = excluded.fields, kept_at = excluded.kept_at""")
                    .param("login", login)
                    .param("action", form.action())
                    .param("page", pages.of(request))
                    .param("fields", text)
                    .param("now", now)
                    .update();
        });
        return true;
    }

    /** Keeps the form of whoever is signed in, whose second step is no longer fresh, and offers it from now on. */
    public void keepOf(HttpServletRequest request) {
        CurrentActor.find().filter(actor -> keep(actor.login(), request)).ifPresent(actor -> {
            request.getSession().setAttribute(KEPT, true);
            request.setAttribute(KEPT, true);
        });
    }

    /** Offers in a new session what is kept for its person, who is acting; the page of the newest. */
    public Optional<String> offer(HttpSession session) {
        List<Unsent> kept = offered();
        if (!kept.isEmpty()) {
            session.setAttribute(KEPT, true);
        }
        return kept.stream().map(Unsent::page).findFirst();
    }

    /** Whether anything can be kept for who sends a request: asked at every one, so the database is not. */
    public static boolean mayHave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) != null;
    }

    /** What is offered to whoever asks, the newest first. */
    @Transactional(readOnly = true)
    public List<Unsent> offered() {
        return jdbc.sql("""
                        select action, page, kept_at, fields from unsent_form
                         where login = ? and kept_at > ? order by kept_at desc""")
                .params(CurrentActor.get().login(), OffsetDateTime.now(clock).minus(KEPT_FOR))
                .query(this::unsent)
                .list();
    }

    /** The form has been taken, unless this very request has kept it. */
    public void taken(HttpServletRequest request) {
        if (request.getAttribute(KEPT) == null) {
            discard(request.getRequestURI());
        }
    }

    /** Throws away what is kept of a form of the current actor. */
    public void discard(String action) {
        jdbc.sql("delete from unsent_form where login = ? and action = ?")
                .params(CurrentActor.get().login(), action)
                .update();
    }

    private Unsent unsent(ResultSet row, int number) throws SQLException {
        try {
            return new Unsent(
                    row.getString("action"),
                    row.getString("page"),
                    row.getObject("kept_at", OffsetDateTime.class),
                    json.readValue(row.getString("fields"), new TypeReference<>() {}));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is kept of a form is no JSON", impossible);
        }
    }

    private String write(Map<String, List<String>> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
