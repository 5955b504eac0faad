package org.hersys.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People with a case who live together; one of them, the head, reports for all and gets the messages. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Households {

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;
    private final Clock clock;

    Households(JdbcClient jdbc, CaseTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The case of the person who reports for this one, if somebody else does. */
    @Transactional(readOnly = true)
    public Optional<Long> headOf(long caseId) {
        return jdbc.sql("select head_case from household_member where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .optional();
    }

    /** The cases a person reports for, their own not included, as far as the current actor may see them. */
    @Transactional(readOnly = true)
    public List<Long> membersOf(long headCase) {
        return jdbc.sql("select case_id from household_member where head_case = ? order by case_id")
                .param(headCase)
                .query(Long.class)
                .list();
    }

    /**
     * Lets one person report for another from now on.
     *
     * @return whether it could be: nobody reports for somebody who reports for others, and a head reports for themselves
     */
    public boolean join(long caseId, long headCase) {
        if (caseId == headCase
                || headOf(headCase).isPresent()
                || !membersOf(caseId).isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        insert into household_member (case_id, head_case, set_at, set_by) values (?, ?, ?, ?)
                        on conflict (case_id) do update set head_case = excluded.head_case, set_at = excluded.set_at,
                          set_by = excluded.set_by""")
                .params(
                        caseId,
                        headCase,
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login())
                .update();
        timeline.add(caseId, "householdJoined", "case");
        return true;
    }

    /** The person reports for themselves again. */
    public void leave(long caseId) {
        int left = jdbc.sql("delete from household_member where case_id = ?")
                .param(caseId)
                .update();
        if (left > 0) {
            timeline.add(caseId, "householdLeft", "case");
        }
    }
}
