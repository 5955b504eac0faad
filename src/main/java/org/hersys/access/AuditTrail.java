package org.hersys.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at or did what on which case; rows are only ever added. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes a look or an act of the current actor, in the same transaction as the look itself.
     *
     * @param action a code such as {@code case.viewed}
     * @param caseId the case, or null where none is concerned
     * @param office the office responsible for the case, whose supervisor may read the entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String action, Long caseId, String office) {
        Actor actor = CurrentActor.get();
        jdbc.sql("insert into audit_entry (login, organisation, action, case_id, office) values (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(actor.login(), actor.organisation(), action, caseId, office))
                .update();
    }
}
