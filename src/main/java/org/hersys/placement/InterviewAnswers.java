package org.hersys.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
        return once.find(LATEST, InterviewAnswers::read, caseId).orElse(Interviewed.NEVER);
    }

    private static Interviewed read(ResultSet row, int number) throws SQLException {
        return new Interviewed(
                codes(row, "symptoms"),
                codes(row, "risk_factors"),
                row.getObject("onset_on", LocalDate.class),
                row.getObject("measured_spo2", Integer.class),
                row.getBigDecimal("measured_temperature"),
                row.getObject("dyspnoea", Boolean.class),
                row.getObject("oxygen_needed", Boolean.class),
                row.getObject("pregnancy_weeks", Integer.class),
                row.getBigDecimal("bmi"),
                row.getObject("lives_alone", Boolean.class),
                row.getObject("lives_with_risk", Boolean.class),
                row.getObject("needs_care", Boolean.class),
                row.getObject("can_isolate", Boolean.class),
                row.getObject("care_facility", Boolean.class),
                row.getObject("held_at", OffsetDateTime.class));
    }

    static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
