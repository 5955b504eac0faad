package org.hersys.policy.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads versions of tables; drafts are seen by policy staff alone. */
@Component
@Transactional(readOnly = true)
public class DecisionVersions {

    private final JdbcClient jdbc;

    DecisionVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of all tables that have a version, in order. */
    public List<String> decisions() {
        return jdbc.sql("select distinct decision from decision_version where state = 'published' order by 1")
                .query(String.class)
                .list();
    }

    /** Published versions of a table, the one valid from the latest moment first. */
    public List<DecisionVersion> published(String decision) {
        return jdbc.sql(
                        "select * from decision_version where decision = ? and state = 'published' order by valid_from desc")
                .param(decision)
                .query(DecisionVersions::read)
                .list();
    }

    /** From when on a version answers. */
    record Moment(String decision, OffsetDateTime validFrom, int number) {}

    /** The moments of all published versions, in no order. */
    List<Moment> moments() {
        return jdbc.sql("select decision, valid_from, number from decision_version where state = 'published'")
                .query(Moment.class)
                .list();
    }

    /** The version that answers at a moment. */
    public Optional<DecisionVersion> at(String decision, OffsetDateTime moment) {
        return published(decision).stream()
                .filter(version -> !version.validFrom().isAfter(moment))
                .findFirst();
    }

    /** The draft or submission of a table; there is one at most. */
    public Optional<DecisionVersion> inWork(String decision) {
        return jdbc.sql("select * from decision_version where decision = ? and state in ('draft', 'submitted')")
                .param(decision)
                .query(DecisionVersions::read)
                .optional();
    }

    /** The table of the product's newest file, where it has been put aside and nobody has begun from it. */
    public Optional<DecisionVersion> putAside(String decision) {
        return jdbc.sql("""
                        select * from (select * from decision_version where decision = ? and shipped_hash is not null
                                       order by id desc limit 1) newest
                        where state = 'discarded' and not exists
                          (select from decision_version d where d.based_on = newest.id and d.state <> 'discarded')""").param(decision).query(DecisionVersions::read).optional();
    }

    /** All drafts and submissions. */
    public List<DecisionVersion> inWork() {
        return jdbc.sql("select * from decision_version where state in ('draft', 'submitted') order by decision")
                .query(DecisionVersions::read)
                .list();
    }

    /** A version by its id. */
    public Optional<DecisionVersion> find(long id) {
        return jdbc.sql("select * from decision_version where id = ?")
                .param(id)
                .query(DecisionVersions::read)
                .optional();
    }

    /** The table itself. */
    public String dmn(long id) {
        return jdbc.sql("select dmn from decision_version where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static DecisionVersion read(ResultSet row, int line) throws SQLException {
        return new DecisionVersion(
                row.getLong("id"),
                row.getString("decision"),
                row.getObject("number", Integer.class),
                row.getString("state"),
                row.getString("origin"),
                row.getObject("based_on", Long.class),
                row.getInt("revision"),
                List.of((String[]) row.getArray("edited_by").getArray()),
                row.getObject("edited_at", OffsetDateTime.class),
                row.getObject("valid_from", OffsetDateTime.class),
                row.getString("reason"),
                row.getString("legal_source"),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class));
    }
}
