package org.hersys.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a patient has died, outside the record of a hospital stay, and closes the case. */
@Component
@Transactional
public class RecordingDeath {

    private final OwnCase own;
    private final Cases cases;
    private final Deaths deaths;
    private final CaseCourse course;
    private final AuditTrail audit;
    private final Clock clock;

    RecordingDeath(OwnCase own, Cases cases, Deaths deaths, CaseCourse course, AuditTrail audit, Clock clock) {
        this.own = own;
        this.cases = cases;
        this.deaths = deaths;
        this.course = course;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the current actor may record the death of a case's patient. */
    public boolean isOpenToActor(CaseFile file) {
        return OwnCase.mayAct(file, Section.DEATH);
    }

    /** Records the death in the name of the current actor; every open task of the case ends. Fields: diedOn. */
    public CaseActOutcome record(long caseId, LocalDate diedOn) {
        return own.act(caseId, Section.DEATH, file -> {
            Problems problems = problems(file, diedOn);
            if (!problems.list().isEmpty()) {
                return new CaseActOutcome.Refused(problems.list());
            }
            deaths.record(caseId, diedOn, file.place(), OffsetDateTime.now(clock));
            course.closeAfterDeath(caseId);
            audit.note(AuditEntry.of("case.deathRecorded")
                    .onCase(caseId, file.office())
                    .changed("diedOn", null, diedOn));
            return new CaseActOutcome.Done();
        });
    }

    private Problems problems(CaseFile file, LocalDate diedOn) {
        Problems problems = new Problems();
        LocalDate birthDate = cases.person(file).birthDate();
        problems.required("diedOn", diedOn);
        problems.notInFuture("diedOn", diedOn, LocalDate.now(clock));
        problems.require(
                diedOn == null || birthDate == null || !diedOn.isBefore(birthDate),
                "diedOn",
                "notification.problem.beforeBirth");
        return problems;
    }
}
