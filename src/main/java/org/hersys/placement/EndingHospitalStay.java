package org.hersys.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.tasklist.FormOutcome;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a hospital stay: discharged, moved or died. The hospital sees the case no more after it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndingHospitalStay {

    private final Stays stays;
    private final Triaging triaging;
    private final CaseTimeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndingHospitalStay(Stays stays, Triaging triaging, CaseTimeline timeline, JdbcClient jdbc, Clock clock) {
        this.stays = stays;
        this.triaging = triaging;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A day of admission that has not come is a plan: who waits for it may die before, though not before the notification. */
    FormOutcome end(CaseFile file, RecordHospitalStayForm answers) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = answers.lastDay();
        if (day == null) {
            return FormOutcome.refused(answers.dayField(), "placement.problem.dayNeeded");
        }
        if (day.isAfter(today)) {
            return FormOutcome.refused(answers.dayField(), "placement.problem.future");
        }
        LocalDate admitted =
                stays.current(file.id()).map(stay -> dayOf(stay.since())).orElse(LocalDate.MIN);
        boolean planned = admitted.isAfter(today);
        if (day.isBefore(planned ? dayOf(file.reportedAt()) : admitted)) {
            return FormOutcome.refused(
                    answers.dayField(),
                    planned ? "placement.problem.beforeReport" : "placement.problem.beforeAdmission");
        }
        stays.treat(file.id(), answers.care());
        if (answers.care().intensive()) {
            triaging.regrade(file.id(), answers.care());
        }
        close(file, answers, day);
        return FormOutcome.done(Map.of("hospitalOutcome", answers.hospitalOutcome()));
    }

    private static LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Dates.JAPAN).toLocalDate();
    }

    private void close(CaseFile file, RecordHospitalStayForm answers, LocalDate day) {
        String outcome = answers.hospitalOutcome();
        if (answers.died()) {
            recordDeath(file.id(), day);
        } else {
            timeline.add(file.id(), outcome, "placement");
        }
        String next =
                switch (outcome) {
                    case "discharged" -> "home";
                    case "died" -> "hospital";
                    default -> null;
                };
        stays.end(file.id(), stays.momentOn(day), outcome, next);
    }

    private void recordDeath(long caseId, LocalDate day) {
        jdbc.sql("""
                        insert into death (case_id, died_on, place, recorded_at, recorded_by)
                        values (?, ?, 'hospital', ?, ?)""")
                .params(
                        caseId,
                        day,
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login())
                .update();
        timeline.add(caseId, "deathRecorded", "case", Map.of("place", "hospital"));
    }
}
