package org.hersys.release;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a patient from when they are expected to be free, and by which rule. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class ExpectingRelease {

    private final DeterminingRelease determining;
    private final ActingAsSystem actingAsSystem;

    ExpectingRelease(DeterminingRelease determining, ActingAsSystem actingAsSystem) {
        this.determining = determining;
        this.actingAsSystem = actingAsSystem;
    }

    /**
     * What is expected as far as it is known now; it moves while somebody has not eased yet.
     *
     * @param countedFrom day 0 of the period
     * @param fromOnset whether day 0 is the onset of symptoms rather than the test
     * @param why the sentence of the rule in the reader's language
     */
    public record Expected(OffsetDateTime earliest, LocalDate countedFrom, boolean fromOnset, String why) {}

    /** The expectation for an open case; the caller has checked that its reader may know. */
    public Optional<Expected> of(long caseId) {
        return actingAsSystem.call(() -> determining.expected(caseId));
    }
}
