package org.hersys.messaging;

import java.util.Map;
import org.hersys.policy.CaseRecalculated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person, once, that a change of the rules has changed what was planned. */
@Component
class TellingOfNewRules {

    private final Messages messages;

    TellingOfNewRules(Messages messages) {
        this.messages = messages;
    }

    /** Orders the message in the transaction that took the new answer over. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseRecalculated changed) {
        messages.queue(NewMessage.of(
                        Recipient.person(changed.personId()), Channel.SMS, "rulesChanged", Map.of(), Urgency.ROUTINE)
                .ofCase(changed.caseId())
                .once("recalculated:" + changed.version() + ":" + changed.personId()));
    }
}
