package org.hersys.placement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hersys.casefile.CaseTimeline;
import org.hersys.placement.Stays.Beginning;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The patient stays at home, where nobody has to agree first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BeginningHomeStay {

    private final Stays stays;
    private final CaseTimeline timeline;
    private final Clock clock;

    BeginningHomeStay(Stays stays, CaseTimeline timeline, Clock clock) {
        this.stays = stays;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Begins the stay now; one at home that lasts already goes on. */
    public void begin(long caseId) {
        if (stays.current(caseId).filter(stay -> "home".equals(stay.kind())).isPresent()) {
            return;
        }
        stays.begin(caseId, Beginning.at("home", OffsetDateTime.now(clock)));
        timeline.add(caseId, "homeStayBegan", "placement", Map.of("place", "home"));
    }
}
