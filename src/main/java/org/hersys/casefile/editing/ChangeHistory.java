package org.hersys.casefile.editing;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.CurrentActor;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed which field of a case from what to what, and when; rows are only added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeHistory {

    private static final String CHANGES = """
            select c.*, c.changes::text as text, exists (select from case_change u where u.undoes = c.id) as undone
              from case_change c where c.case_id = ?""";

    private static final TypeReference<List<AuditEntry.Change>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ChangeHistory(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The changes of a case that the current actor may see, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                jdbc.sql(CHANGES + " order by c.id desc")
                        .param(caseId)
                        .query(this::read)
                        .list();
            case PREFECTURE, AGENCY, POLICY, NONE -> List.of();
        };
    }

    Optional<Change> find(long caseId, long id) {
        return of(caseId).stream().filter(change -> change.id() == id).findFirst();
    }

    /** The newest change of a group, if there is one. */
    Optional<Change> latest(long caseId, String group, String item) {
        return of(caseId).stream()
                .filter(change -> change.group().equals(group) && change.item().equals(item))
                .findFirst();
    }

    /** Adds a change and gives its id. */
    long add(long caseId, String group, String item, List<AuditEntry.Change> fields, Long undoes) {
        Actor actor = CurrentActor.get();
        return jdbc.sql("""
                        insert into case_change (case_id, field_group, item, at, login, organisation, changes, undoes)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning id""")
                .params(Arrays.asList(
                        caseId,
                        group,
                        item,
                        OffsetDateTime.now(clock),
                        actor.login(),
                        actor.organisation(),
                        json.write(fields),
                        undoes))
                .query(Long.class)
                .single();
    }

    private Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getString("field_group"),
                row.getString("item"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("login"),
                row.getString("organisation"),
                json.read(row.getString("text"), FIELDS),
                row.getObject("undoes", Long.class),
                row.getBoolean("undone"));
    }
}
