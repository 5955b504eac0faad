package org.hersys.observation;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.hersys.messaging.MessageFailed;
import org.hersys.messaging.Seeker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ladder of silence is the search for everybody whom the watch reminds: a reminder that does not arrive brings no
 * report, and the ladder goes on. Other messages wait for whoever phones the person anyway.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeekingObserved implements Seeker {

    private final Watches watches;
    private final BeginningSearch search;

    SeekingObserved(Watches watches, BeginningSearch search) {
        this.watches = watches;
        this.search = search;
    }

    @Override
    public boolean covers(MessageFailed message) {
        return ReminderMessages.TEMPLATES.contains(message.template())
                || watches.open(message.caseId())
                        .filter(watch -> watch.isSearched() || watch.alertLevel() != null)
                        .isPresent();
    }

    @Override
    public boolean phone(long caseId, OffsetDateTime since) {
        Optional<Watch> watch = watches.open(caseId).filter(open -> open.pausedAt() == null);
        watch.filter(open -> open.isOwn()
                        && !open.isSearched()
                        && open.alertLevel() == null
                        && open.stoppedAt() == null
                        && !open.hasReportedSince(since))
                .ifPresent(open -> search.begin(caseId));
        return watch.isPresent();
    }
}
