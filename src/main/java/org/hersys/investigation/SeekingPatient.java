package org.hersys.investigation;

import java.time.OffsetDateTime;
import org.hersys.casefile.Cases;
import org.hersys.messaging.MessageFailed;
import org.hersys.messaging.Seeker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A patient whom the questionnaire has not reached is interviewed by phone, at once and in no second task. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeekingPatient implements Seeker {

    private final Cases cases;
    private final Interviews interviews;
    private final QuestionnaireCourse course;

    SeekingPatient(Cases cases, Interviews interviews, QuestionnaireCourse course) {
        this.cases = cases;
        this.interviews = interviews;
        this.course = course;
    }

    @Override
    public boolean covers(MessageFailed message) {
        return ContactingFirst.INVITATION.equals(message.template())
                && isInvestigated(message.caseId())
                && !course.isAwaited(message.caseId());
    }

    @Override
    public boolean phone(long caseId, OffsetDateTime since) {
        course.failed(caseId);
        return isInvestigated(caseId)
                || interviews
                        .latest(caseId)
                        .filter(interview -> interview.heldAt().isAfter(since))
                        .isPresent();
    }

    private boolean isInvestigated(long caseId) {
        return "investigating".equals(cases.get(caseId).phase());
    }
}
