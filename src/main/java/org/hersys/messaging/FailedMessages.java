package org.hersys.messaging;

import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseEntered;
import org.hersys.casefile.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows when a message has not arrived: the search for a patient whose care depends on it, unless a module looks
 * for them already; a notice to the office for anybody else of the case. Routine messages have no search: silence has
 * rules of its own.
 */
@Component
class FailedMessages {

    private final ReachPerson reachPerson;
    private final HeardCourse heard;
    private final ReachingPerson reaching;
    private final Messages messages;
    private final Cases cases;
    private final List<Seeker> seekers;

    FailedMessages(
            ReachPerson reachPerson,
            HeardCourse heard,
            ReachingPerson reaching,
            Messages messages,
            Cases cases,
            List<Seeker> seekers) {
        this.reachPerson = reachPerson;
        this.heard = heard;
        this.reaching = reaching;
        this.messages = messages;
        this.cases = cases;
        this.seekers = seekers;
    }

    @EventListener
    void failed(MessageFailed message) {
        boolean care = message.urgency() == Urgency.CARE || message.urgency() == Urgency.EMERGENCY;
        if (message.caseId() == null || !care || reaching.isOtherWay(message.messageId())) {
            return;
        }
        var file = cases.get(message.caseId());
        if (file.closedAt() != null) {
            return;
        }
        if (message.kind() == Recipient.Kind.PERSON) {
            if (seekers.stream().noneMatch(seeker -> seeker.covers(message))) {
                reachPerson.begin(message.caseId(), message.messageId());
            }
        } else {
            messages.queue(new NewMessage(
                    Recipient.group(file.office() + ".nurse"),
                    Channel.NOTICE,
                    "messageFailed",
                    Map.of(),
                    message.urgency(),
                    message.caseId(),
                    null,
                    "failed." + message.messageId()));
        }
    }

    @EventListener
    void entered(CaseEntered entered) {
        if (entered.closes()) {
            reachPerson.answered(entered.caseId());
            heard.end(entered.caseId());
        }
    }
}
