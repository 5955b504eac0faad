package org.hersys.release;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hersys.casefile.CaseTimeline;
import org.hersys.release.DeterminingRelease.Verdict;
import org.hersys.text.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers the release that the table allows, and makes it happen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OfferingRelease {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final DeterminingRelease determining;
    private final Releases releases;
    private final CaseTimeline timeline;
    private final Clock clock;

    OfferingRelease(DeterminingRelease determining, Releases releases, CaseTimeline timeline, Clock clock) {
        this.determining = determining;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Offers it and answers by when somebody should have decided: the earliest moment, but not before tonight. */
    public OffsetDateTime offer(long caseId) {
        Verdict verdict = determining.verdict(caseId);
        LocalDate day = verdict.earliest().atZoneSameInstant(Dates.JAPAN).toLocalDate();
        releases.offer(caseId, day, verdict.ruleDate(), verdict.automatic());
        timeline.add(caseId, "releaseOffered", "case");
        OffsetDateTime tonight =
                LocalDate.now(clock).atTime(END_OF_DAY).atZone(Dates.JAPAN).toOffsetDateTime();
        return verdict.earliest().isAfter(tonight) ? verdict.earliest() : tonight;
    }

    /** Releases the patient; where no person has decided, the table has. */
    public void release(long caseId) {
        releases.open(caseId).ifPresent(offered -> {
            releases.decide(offered, "released", null, null);
            timeline.add(caseId, "released", "case", Map.of());
        });
    }
}
