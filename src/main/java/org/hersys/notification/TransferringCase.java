package org.hersys.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a case to the health centre where the patient stays. Until that one accepts, the sender stays responsible; the
 * receiver sees the case for as long as the offer stands, and the sender may read along after it was accepted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TransferringCase {

    private static final Duration TIME_TO_ANSWER = Duration.ofHours(24);

    private final Cases cases;
    private final Transfers transfers;
    private final CaseTimeline timeline;
    private final Organisations organisations;
    private final Clock clock;

    TransferringCase(
            Cases cases, Transfers transfers, CaseTimeline timeline, Organisations organisations, Clock clock) {
        this.cases = cases;
        this.transfers = transfers;
        this.timeline = timeline;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Offers the case; false when the receiver is no other health centre. */
    boolean offer(long caseId, String receiver, String reason) {
        CaseFile file = cases.get(caseId);
        boolean another = organisations
                .find(receiver)
                .map(Organisation::kind)
                .filter("healthCentre"::equals)
                .isPresent();
        if (!another || receiver.equals(file.office())) {
            return false;
        }
        OffsetDateTime now = now();
        transfers.offer(new Transfer(
                0,
                caseId,
                file.office(),
                receiver,
                reason,
                now,
                CurrentActor.get().login(),
                now.plus(TIME_TO_ANSWER),
                null,
                null,
                null,
                null));
        cases.offer(caseId, receiver);
        timeline.add(caseId, "transferOffered", "case", Map.of("from", file.office(), "to", receiver));
        return true;
    }

    void accept(long caseId) {
        answer(caseId, "accepted", null, "transferAccepted");
    }

    void giveBack(long caseId, String answer) {
        answer(caseId, "returned", answer, "transferReturned");
    }

    private void answer(long caseId, String outcome, String answer, String event) {
        Transfer offer = transfers.latest(caseId);
        transfers.answer(offer.id(), outcome, answer, now());
        timeline.add(caseId, event, "case", Map.of("from", offer.fromOffice(), "to", offer.toOffice()));
    }

    /** By when the receiver is asked to answer the open offer. */
    public Date due(long caseId) {
        return Date.from(transfers.latest(caseId).dueAt().toInstant());
    }

    /** Notes that the receiver has not answered in time; the offer stays open. */
    public void remind(long caseId) {
        Transfer offer = transfers.latest(caseId);
        timeline.add(caseId, "transferOverdue", "case", Map.of("from", offer.fromOffice(), "to", offer.toOffice()));
    }

    /** Makes the receiver responsible and returns its code. */
    public String takeOver(long caseId) {
        Organisation receiver = organisations.get(transfers.latest(caseId).toOffice());
        cases.handOver(caseId, receiver.code(), receiver.prefecture());
        return receiver.code();
    }

    /** Ends the receiver's sight of a case it has returned. */
    public void endOffer(long caseId) {
        cases.offer(caseId, null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
