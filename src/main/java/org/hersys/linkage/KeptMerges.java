package org.hersys.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges as a table keeps them, with what was before, so that each can be undone; an undone one stays as a trace. */
@Transactional(propagation = Propagation.MANDATORY)
abstract class KeptMerges<M> {

    private final String table;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptMerges(String table, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row of the table. */
    abstract M merge(ResultSet row, int number) throws SQLException;

    Optional<M> find(long id) {
        return jdbc.sql("select * from " + table + " where id = ?")
                .param(id)
                .query(this::merge)
                .optional();
    }

    /** The merge, which nobody else undoes before the transaction ends; empty when it is undone or not the actor's to undo. */
    Optional<M> hold(long id) {
        return jdbc.sql("select * from " + table + " where id = ? and undone_at is null for update")
                .param(id)
                .query(this::merge)
                .optional();
    }

    void undone(long id, String reason) {
        jdbc.sql("update " + table + " set undone_at = ?, undone_by = ?, undone_reason = ? where id = ?")
                .params(Arrays.asList(
                        OffsetDateTime.now(clock), CurrentActor.get().login(), reason, id))
                .update();
    }
}
