package org.hersys.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseTimeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deaths of patients, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deaths {

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;

    Deaths(JdbcClient jdbc, CaseTimeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** The death of a case's patient; nothing for those who may not see it. */
    @Transactional(readOnly = true)
    public Optional<Death> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                jdbc.sql("select * from death where case_id = ?")
                        .param(caseId)
                        .query(Death.class)
                        .optional();
            case PREFECTURE, AGENCY, POLICY, NONE -> Optional.empty();
        };
    }

    /** Records a death with its event; the place is a code of a place of stay, or null where unknown. */
    public void record(long caseId, LocalDate diedOn, String place, OffsetDateTime at) {
        jdbc.sql("insert into death (case_id, died_on, place, recorded_at, recorded_by) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        caseId, diedOn, place, at, CurrentActor.get().login()))
                .update();
        timeline.add(caseId, "deathRecorded", "case", Map.of("diedOn", diedOn.toString()));
    }
}
