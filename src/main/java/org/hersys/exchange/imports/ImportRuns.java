package org.hersys.exchange.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.exchange.linelist.Layout;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The runs of the actor's organisation and where each stands. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportRuns {

    /** Runs of a list on one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final ImportRunRow row;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, StoredJson json, ImportRunRow row, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.row = row;
        this.clock = clock;
    }

    /** A page of the runs, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> page(int page) {
        return jdbc.sql("select * from import_run order by started_at desc, id limit ? offset ?")
                .params(PAGE, (long) (page - 1) * PAGE)
                .query(row)
                .list();
    }

    /** A run of the organisation. */
    @Transactional(readOnly = true)
    public Optional<ImportRun> find(UUID id) {
        return jdbc.sql("select * from import_run where id = ?")
                .param(id)
                .query(row)
                .optional();
    }

    UUID begin(String fileName) {
        UUID id = UUID.randomUUID();
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        insert into import_run (id, organisation, prefecture, login, roles, language, file_name, started_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        actor.organisation(),
                        actor.prefecture(),
                        actor.login(),
                        actor.roles().stream().map(Role::code).toArray(String[]::new),
                        actor.language().getLanguage(),
                        fileName.length() > 200 ? fileName.substring(fileName.length() - 200) : fileName,
                        now(),
                        now())
                .update();
        return id;
    }

    /** The run, while no other server and nobody else changes it; nothing when it is not at work or held elsewhere. */
    Optional<ImportRun> hold(UUID id) {
        return jdbc.sql("select * from import_run where id = ? and state in ('received', 'checking', 'running')"
                        + " for update skip locked")
                .param(id)
                .query(row)
                .optional();
    }

    /** As whom a run is worked off: whoever has begun it. */
    Optional<Actor> actor(UUID id) {
        return jdbc.sql("""
                        select r.* from import_run r where r.id = ?
                          and not exists (select from account a where a.login = r.login and a.closed)""")
                .param(id)
                .query((run, number) -> new Actor(
                        run.getString("login"),
                        run.getString("organisation"),
                        run.getString("prefecture"),
                        roles(run),
                        Locale.forLanguageTag(run.getString("language"))))
                .optional();
    }

    /** Runs at work of all organisations, as the system sees them. */
    List<UUID> atWork() {
        return jdbc.sql(
                        "select id from import_run where state in ('received', 'checking', 'running') order by started_at"
                                + " limit 100")
                .query(UUID.class)
                .list();
    }

    void recognised(UUID id, String kind, Layout layout, String state, String reason) {
        jdbc.sql(
                        "update import_run set kind = ?, layout = ?::jsonb, state = ?, reason = ?, reason_args = '{}', position = 0,"
                                + " counts = '{}', changed_at = ? where id = ?")
                .params(Arrays.asList(kind, layout == null ? null : json.write(layout), state, reason, now(), id))
                .update();
    }

    /** What only somebody who knows the list can say. */
    enum Said {
        FIRST_MONTH,
        PUBLISHER
    }

    /** Keeps it; the file is checked again. */
    void said(UUID id, Said what, Object value) {
        String column = what.name().toLowerCase(Locale.ROOT);
        jdbc.sql("update import_run set " + column
                        + " = ?, state = 'checking', position = 0, counts = '{}', changed_at = ? where id = ?")
                .params(value, now(), id)
                .update();
    }

    void counted(UUID id, long rows) {
        jdbc.sql("update import_run set row_count = ? where id = ?")
                .params(rows, id)
                .update();
    }

    void reached(UUID id, long position) {
        jdbc.sql("update import_run set position = ?, changed_at = ? where id = ?")
                .params(position, now(), id)
                .update();
    }

    void stopped(UUID id, String state, String reason, List<String> args, Map<String, Integer> counts) {
        jdbc.sql(
                        "update import_run set state = ?, reason = ?, reason_args = ?, counts = ?::jsonb, changed_at = ?,"
                                + " finished_at = case when cast(? as text) in ('done', 'noTable') then cast(? as timestamptz) end where id = ?")
                .params(Arrays.asList(
                        state, reason, args.toArray(String[]::new), json.write(counts), now(), state, now(), id))
                .update();
    }

    /** Changes the state if it is still one of these; tells whether it was. */
    boolean move(UUID id, String to, String... from) {
        return jdbc.sql("update import_run set state = ?, changed_at = ?, reason = null, reason_args = '{}',"
                                + " position = case when ? = 'running' and state = 'ready' then 0 else position end"
                                + " where id = ? and state = any (?)")
                        .params(to, now(), to, id, from)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Set<Role> roles(ResultSet run) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : (String[]) run.getArray("roles").getArray()) {
            roles.add(Role.ofCode(code));
        }
        return roles;
    }
}
