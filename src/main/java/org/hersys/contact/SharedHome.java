package org.hersys.contact;

import java.util.List;
import org.hersys.casefile.LivingTogether;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of one home, as it follows from contacts who live with a patient: the patient, the contact's own case or else the
 * file under which the contact is observed, the contacts living with the contact, and so on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SharedHome implements LivingTogether {

    private final JdbcClient jdbc;

    SharedHome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> with(long caseId) {
        return jdbc.sql("""
                        with recursive home (id) as (
                          select :id::bigint
                          union
                          select other.id
                            from home h
                           cross join lateral (
                             select * from contact where case_id = h.id
                             union all select * from contact where promoted_case = h.id
                             union all select * from contact where watched_case = h.id) c
                           cross join lateral (values (c.case_id), (coalesce(c.promoted_case, c.watched_case))) other (id)
                           where c.household and other.id is not null)
                        select id from home where id <> :id order by id""").param("id", caseId).query(Long.class).list();
    }
}
