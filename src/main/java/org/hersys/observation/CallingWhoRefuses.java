package org.hersys.observation;

import java.util.ArrayList;
import java.util.List;
import org.hersys.casefile.Households;
import org.hersys.messaging.NumberRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who gets no more messages cannot be reminded: somebody calls now, and from then on for every report. */
@Component
class CallingWhoRefuses {

    private final Watches watches;
    private final BeginningSearch search;
    private final Households households;

    CallingWhoRefuses(Watches watches, BeginningSearch search, Households households) {
        this.watches = watches;
        this.search = search;
        this.households = households;
    }

    /** Those of the household whom the person reports for are called as well. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NumberRefused refused) {
        List<Long> concerned = new ArrayList<>(households.membersOf(refused.caseId()));
        concerned.add(refused.caseId());
        concerned.forEach(this::call);
    }

    private void call(long caseId) {
        if (watches.open(caseId)
                .filter(watch -> watch.isOwn() && !watch.isSearched() && watch.pausedAt() == null)
                .isPresent()) {
            search.begin(caseId);
        }
    }
}
