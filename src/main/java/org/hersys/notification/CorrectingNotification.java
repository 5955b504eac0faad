package org.hersys.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.OpeningCase;
import org.hersys.casefile.Person;
import org.hersys.disease.Diseases;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sender's correction of a notification sent back: a new revision, while the earlier one is kept as it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectingNotification {

    private final Cases cases;
    private final OpeningCase opening;
    private final Diseases diseases;
    private final Notifications notifications;
    private final CaseTimeline timeline;
    private final Clock clock;

    CorrectingNotification(
            Cases cases,
            OpeningCase opening,
            Diseases diseases,
            Notifications notifications,
            CaseTimeline timeline,
            Clock clock) {
        this.diseases = diseases;
        this.cases = cases;
        this.opening = opening;
        this.notifications = notifications;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Takes the correction, or says what is wrong with it; then nothing is changed. */
    List<FieldProblem> correct(long caseId, NotificationContent content) {
        String channel = CurrentActor.get().sight() == Sight.CLINIC ? "web" : "fax";
        CaseFile file = cases.get(caseId);
        if (content.disease() != null && !content.disease().equals(file.disease())) {
            return List.of(new FieldProblem("disease", "notification.problem.otherDisease"));
        }
        List<FieldProblem> problems =
                NotificationChecks.problems(content, diseases.get(file.disease()), channel, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return problems;
        }
        Notification earlier = notifications.current(caseId);
        Person person = cases.person(file);
        opening.correctPerson(new Person(
                person.id(),
                content.name(),
                content.kana(),
                content.sex(),
                content.birthDate(),
                person.ageBand(),
                content.phone(),
                person.language()));
        if (content.address() != null
                && !Objects.equals(content.address(), cases.address(caseId).orElse(null))) {
            opening.settle(caseId, content.address());
        }
        cases.date(caseId, content.diagnosedOn(), content.onsetOn());
        notifications.add(caseId, content, channel, earlier.duty());
        timeline.add(caseId, "notificationCorrected", "case", Map.of("revision", earlier.revision() + 1));
        return List.of();
    }

    /** What the notification says now, for its sender to correct. */
    NotificationContent content(long caseId) {
        Notification said = notifications.current(caseId);
        CaseFile file = cases.get(caseId);
        Person person = cases.person(file);
        return new NotificationContent(
                file.disease(),
                said.answers(),
                said.diagnosisType(),
                person.name(),
                person.kana(),
                person.sex(),
                person.birthDate(),
                cases.address(caseId).orElse(null),
                person.phone(),
                said.method(),
                said.specimen(),
                said.sampledOn(),
                said.result(),
                said.diagnosedOn(),
                said.onsetOn(),
                said.hospitalised(),
                said.needsTreatment(),
                said.pregnant(),
                said.symptoms(),
                said.doctor(),
                said.remarks());
    }
}
