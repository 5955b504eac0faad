package org.hersys.linkage;

import java.util.Collection;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues people to be compared again where no written field says so by itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueAgain {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    DueAgain(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    void again(Collection<Long> people) {
        actingAsSystem.call(() -> jdbc.sql("insert into linkage_due (person_id) select unnest(?::bigint[])")
                .param(people.toArray(Long[]::new))
                .update());
    }
}
