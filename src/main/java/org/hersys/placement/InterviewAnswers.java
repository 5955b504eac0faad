package org.hersys.placement;

import org.hersys.access.ReadOnce;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the latest interview in which the patient was reached, with what was measured in it; the table belongs to the
 * investigation. A correction measures nothing.
 */
@Component
@Transactional(readOnly = true)
public class InterviewAnswers {

    private static final String LATEST = """
            select i.*, m.spo2 as measured_spo2, m.temperature as measured_temperature
              from (select * from interview where case_id = ? and reached order by held_at desc, id desc limit 1) i
              left join lateral (select spo2, temperature from interview where case_id = i.case_id and reached
                and not corrected order by held_at desc, id desc limit 1) m on true""";

    private final ReadOnce once;

    InterviewAnswers(ReadOnce once) {
        this.once = once;
    }

    /** The answers, or {@link Interviewed#NEVER}. */
    public Interviewed of(long caseId) {
        return once.find(LATEST, (row, number) -> Interviewed.read(row, "measured_"), caseId)
                .orElse(Interviewed.NEVER);
    }
}
