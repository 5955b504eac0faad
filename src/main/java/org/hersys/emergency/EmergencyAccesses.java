package org.hersys.emergency;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who opened which case in an emergency: the own sight that lasts, and what an office is told about its cases. */
@Component
@Transactional
public class EmergencyAccesses {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    EmergencyAccesses(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Until when the current actor sees the case because of an emergency; nothing when that is not the reason. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> ownUntil(long caseId) {
        return jdbc.sql("""
                        select max(until) from emergency_access
                         where case_id = ? and login = ? and until > now() having max(until) is not null""")
                .params(caseId, CurrentActor.get().login())
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Whether the current actor reads what an office is told: supervisors and nurses of health centres. */
    public static boolean mayRead() {
        return CurrentActor.find()
                .filter(actor -> actor.hasAny(Role.SUPERVISOR, Role.NURSE))
                .isPresent();
    }

    /** Those of the own office's cases, not yet taken note of first, then the newest. */
    @Transactional(readOnly = true)
    public List<EmergencyAccess> ofOwnOffice() {
        return jdbc.sql("""
                        select e.id, c.number, e.login, e.organisation, e.reason, e.since, e.until, e.seen_at, e.seen_by
                          from emergency_access e join case_file c on c.id = e.case_id
                         where e.office = ? order by e.seen_at is not null, e.since desc, e.id desc limit 200""")
                .param(CurrentActor.get().organisation())
                .query(EmergencyAccess.class)
                .list();
    }

    /** How many the own office has not taken note of. */
    @Transactional(readOnly = true)
    public int unseen() {
        return jdbc.sql("select count(*) from emergency_access where office = ? and seen_at is null")
                .param(CurrentActor.get().organisation())
                .query(Integer.class)
                .single();
    }

    /** The current supervisor takes note of one; false when it is none of the own office's, or was taken note of. */
    public boolean takeNote(long id) {
        boolean noted = CurrentActor.get().hasAny(Role.SUPERVISOR)
                && jdbc.sql(
                                        "update emergency_access set seen_at = now(), seen_by = ? where id = ? and office = ? and seen_at is null")
                                .params(
                                        CurrentActor.get().login(),
                                        id,
                                        CurrentActor.get().organisation())
                                .update()
                        > 0;
        if (noted) {
            audit.note(AuditEntry.of("emergency.noted").about(CurrentActor.get().organisation()));
        }
        return noted;
    }
}
