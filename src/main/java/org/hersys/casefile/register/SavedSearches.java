package org.hersys.casefile.register;

import java.util.List;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches that people keep under a name, for themselves or for everybody of their organisation. */
@Component
@Transactional
public class SavedSearches {

    /** Searches that one person can keep. */
    public static final int MOST = 50;

    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final StoredJson json;

    SavedSearches(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A search that was kept. Its id finds its criteria as that of any search does; own ones can be changed. */
    public record Saved(UUID id, String name, boolean shared, boolean own, CaseQuery query) {}

    /** What became of keeping a search. */
    public enum Outcome {
        SAVED,
        NO_NAME,
        TOO_MANY
    }

    /** The actor's own searches and those shared by colleagues, by name. */
    @Transactional(readOnly = true)
    public List<Saved> all() {
        return jdbc.sql("select * from saved_search order by login <> ?, name, id")
                .param(CurrentActor.get().login())
                .query((row, number) -> new Saved(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("shared"),
                        CurrentActor.get().login().equals(row.getString("login")),
                        new CaseQuery(
                                json.read(row.getString("criteria"), CaseCriteria.class),
                                row.getString("status"),
                                CaseOrder.of(row.getString("sort")),
                                row.getBoolean("ascending"),
                                CaseQuery.Place.FIRST)))
                .list();
    }

    /** Keeps a search; an own one of the same name is replaced. */
    public Outcome save(String name, boolean shared, CaseQuery query) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            return Outcome.NO_NAME;
        }
        Actor actor = CurrentActor.get();
        if (others(actor.login(), wanted) >= MOST) {
            return Outcome.TOO_MANY;
        }
        jdbc.sql("""
                        insert into saved_search (id, login, organisation, shared, name, criteria, status, sort, ascending)
                        values (:id, :login, :organisation, :shared, :name, :criteria::jsonb, :status, :sort, :ascending)
                        on conflict (login, name) do update set shared = excluded.shared, criteria = excluded.criteria,
                          status = excluded.status, sort = excluded.sort, ascending = excluded.ascending, saved_at = now()""")
                .param("id", UUID.randomUUID())
                .param("login", actor.login())
                .param("organisation", actor.organisation())
                .param("shared", shared)
                .param("name", wanted)
                .param("criteria", json.write(query.criteria()))
                .param("status", query.status())
                .param("sort", query.order().code())
                .param("ascending", query.ascending())
                .update();
        return Outcome.SAVED;
    }

    /** Forgets an own search; whether there was one. */
    public boolean delete(UUID id) {
        return change("delete from saved_search where id = :id and login = :login", id);
    }

    /** Shares an own search with the office, or no longer; whether there was one. */
    public boolean share(UUID id, boolean shared) {
        return change("update saved_search set shared = " + shared + " where id = :id and login = :login", id);
    }

    private boolean change(String sql, UUID id) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("login", CurrentActor.get().login())
                        .update()
                > 0;
    }

    private int others(String login, String name) {
        return jdbc.sql("select count(*) from saved_search where login = ? and name <> ?")
                .params(login, name)
                .query(Integer.class)
                .single();
    }
}
