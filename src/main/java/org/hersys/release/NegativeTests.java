package org.hersys.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.ReadOnce;
import org.hersys.casefile.CaseTimeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Negative tests that rules of release ask for, as whoever observes the patient hears of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NegativeTests {

    /** The kit counts from this day on, day 0 being the onset or the sampling. */
    private static final int KIT_FROM_DAY = 5;

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final CaseTimeline timeline;
    private final Clock clock;

    NegativeTests(JdbcClient jdbc, ReadOnce once, CaseTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Notes a test of today.
     *
     * @param kind laboratory, or kit for the antigen kit that may end the isolation
     */
    public void note(long caseId, String kind) {
        jdbc.sql("""
                        insert into negative_test (case_id, tested_on, kind, recorded_by) values (?, ?, ?, ?)
                        on conflict (case_id, tested_on, kind) do nothing""")
                .params(caseId, LocalDate.now(clock), kind, CurrentActor.get().login())
                .update();
        timeline.add(caseId, "negativeTestNoted", "observation");
    }

    /** On how many days a laboratory has found nothing. */
    int ofLaboratory(long caseId) {
        return (int) of(caseId).stream()
                .filter(test -> "laboratory".equals(test.kind()))
                .count();
    }

    /** Whether a kit was negative on day 5 or later. */
    boolean endsIsolation(long caseId, LocalDate dayZero) {
        LocalDate from = dayZero.plusDays(KIT_FROM_DAY);
        return of(caseId).stream()
                .anyMatch(test -> "kit".equals(test.kind()) && !test.testedOn().isBefore(from));
    }

    private record Test(LocalDate testedOn, String kind) {}

    private List<Test> of(long caseId) {
        return once.list("select tested_on, kind from negative_test where case_id = ?", Test.class, caseId);
    }
}
