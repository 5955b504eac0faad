package org.hersys.notification;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers of cases to other health centres, as far as the current actor may see them: both sides do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Transfers {

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All offers of a case, the newest first; none for those who may not see offers. */
    @Transactional(readOnly = true)
    public List<Transfer> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE ->
                jdbc.sql("select * from transfer where case_id = ? order by id desc")
                        .param(caseId)
                        .query(Transfer.class)
                        .list();
            case CLINIC, PREFECTURE, AGENCY, POLICY, NONE -> List.of();
        };
    }

    /** The newest offer, where the caller knows that there is one. */
    @Transactional(readOnly = true)
    public Transfer latest(long caseId) {
        return of(caseId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No transfer of case " + caseId + " is visible"));
    }

    void offer(Transfer offer) {
        jdbc.sql("""
                        insert into transfer (case_id, from_office, to_office, reason, offered_at, offered_by, due_at)
                        values (:caseId, :fromOffice, :toOffice, :reason, :offeredAt, :offeredBy, :dueAt)""").paramSource(offer).update();
    }

    void answer(long transferId, String outcome, String answer, OffsetDateTime at) {
        jdbc.sql("update transfer set outcome = ?, answer = ?, decided_at = ?, decided_by = ? where id = ?")
                .params(Arrays.asList(outcome, answer, at, CurrentActor.get().login(), transferId))
                .update();
    }
}
