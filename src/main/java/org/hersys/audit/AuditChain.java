package org.hersys.audit;

import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of seals. Writers of entries never wait for it: a seal covers what transactions that have ended have written,
 * so its content is final, and entries written meanwhile belong to the next.
 */
@Component
@Transactional
public class AuditChain {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    AuditChain(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** Seals what is not sealed yet; nothing when another node is at it. Gives the new seals, oldest first. */
    public List<Seal> seal() {
        return actingAsSystem.call(
                () -> jdbc.sql("select number, entries, encode(link, 'hex') as link from audit_seal_up()")
                        .query(Seal.class)
                        .list());
    }

    /** Makes the partitions of the coming months. */
    public void prepare() {
        actingAsSystem.call(() -> jdbc.sql("select audit_prepare()").query().listOfRows());
    }

    /** Erases the months whose entries are all sealed and older than so many months, at least twelve; gives their first days. */
    public List<java.time.LocalDate> erase(int months) {
        return actingAsSystem.call(() -> jdbc.sql("select audit_erase(make_interval(months => ?))")
                .param(months)
                .query(java.time.LocalDate.class)
                .list());
    }
}
