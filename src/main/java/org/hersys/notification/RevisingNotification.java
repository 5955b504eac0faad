package org.hersys.notification;

import java.util.HashMap;
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
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A further notification of a case: a new revision, while the earlier one is kept as it was. What it says of the person,
 * the address and the dates is taken over into the case, so that it is typed once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RevisingNotification {

    private final Cases cases;
    private final OpeningCase opening;
    private final Notifications notifications;
    private final CaseTimeline timeline;
    private final CheckingContent checking;
    private final RevisionAudit audit;

    RevisingNotification(
            Cases cases,
            OpeningCase opening,
            Notifications notifications,
            CaseTimeline timeline,
            CheckingContent checking,
            RevisionAudit audit) {
        this.cases = cases;
        this.opening = opening;
        this.notifications = notifications;
        this.timeline = timeline;
        this.checking = checking;
        this.audit = audit;
    }

    /**
     * Takes the revision, or says what is wrong with it; then nothing is changed.
     *
     * @param event what the timeline calls it
     */
    List<FieldProblem> revise(long caseId, NotificationContent content, String event) {
        String channel = CurrentActor.get().sight() == Sight.CLINIC ? "web" : "fax";
        List<FieldProblem> problems = checking.refusals(content, channel);
        if (problems.isEmpty()) {
            Notification earlier = notifications.current(caseId);
            NotificationContent settled = checking.settled(content);
            audit.note(cases.get(caseId), content(caseId), settled);
            takeOver(caseId, settled);
            notifications.add(caseId, settled, channel, earlier.duty());
            timeline.add(caseId, event, "case", Map.of("revision", earlier.revision() + 1));
        }
        return problems;
    }

    /** Whether the content says anything that the notification, the person and the address do not say yet. */
    boolean isNew(long caseId, NotificationContent content) {
        return !checking.settled(content).equals(checking.settled(content(caseId)));
    }

    private void takeOver(long caseId, NotificationContent content) {
        CaseFile file = cases.get(caseId);
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
    }

    /** What the notification says now, with the person and the address as the case has them, for its sender to revise. */
    NotificationContent content(long caseId) {
        NotificationContent said = notifications.current(caseId).content();
        CaseFile file = cases.get(caseId);
        Person person = cases.person(file);
        Map<String, Object> known = new HashMap<>();
        known.put("disease", file.disease());
        known.put("name", person.name());
        known.put("kana", person.kana());
        known.put("sex", person.sex());
        known.put("birthDate", person.birthDate());
        known.put("address", cases.address(caseId).orElse(null));
        known.put("phone", person.phone());
        known.put("warningReason", null);
        return Copy.of(said, known);
    }
}
