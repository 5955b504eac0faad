package org.hersys.placement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks hospitals and hotels to take a patient, which lets them see the case, and keeps what they answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlacementRequests {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Clock clock;

    PlacementRequests(JdbcClient jdbc, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /** Asks in the name of the current actor; room and note may be null. */
    void ask(long caseId, String organisation, String room, String note) {
        jdbc.sql("""
                        insert into placement_request (case_id, organisation, room, note, asked_at, asked_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        caseId,
                        organisation,
                        room,
                        note,
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login()))
                .update();
        cases.askToTake(caseId, organisation);
    }

    /** Notes the answer of the organisation asked last; the reason is given when it declines. */
    void answer(long caseId, String organisation, String answer, String declineReason) {
        jdbc.sql("""
                        update placement_request set answer = ?, decline_reason = ?, answered_at = ?, answered_by = ?
                        where case_id = ? and organisation = ? and answer is null""")
                .params(Arrays.asList(
                        answer,
                        declineReason,
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login(),
                        caseId,
                        organisation))
                .update();
    }

    /** All that the current actor may see, newest first. */
    @Transactional(readOnly = true)
    List<PlacementRequest> of(long caseId) {
        return jdbc.sql("select * from placement_request where case_id = ? order by asked_at desc, id desc")
                .param(caseId)
                .query(PlacementRequest.class)
                .list();
    }

    /** The question that an organisation has not answered yet. */
    @Transactional(readOnly = true)
    Optional<PlacementRequest> open(long caseId, String organisation) {
        return of(caseId).stream()
                .filter(asked -> asked.answer() == null && asked.organisation().equals(organisation))
                .findFirst();
    }
}
