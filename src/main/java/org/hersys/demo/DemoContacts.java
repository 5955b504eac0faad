package org.hersys.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.hersys.contact.Contact;
import org.hersys.contact.ContactCourse;
import org.hersys.contact.Contacts;
import org.hersys.tasklist.ClaimingTask;
import org.hersys.tasklist.FillingForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What has become of the contacts of invented cases. */
@Component
class DemoContacts {

    private static final LocalDate BORN = LocalDate.of(1985, 5, 5);

    private final Contacts contacts;
    private final ContactCourse course;
    private final OpenTasks openTasks;
    private final ClaimingTask claiming;
    private final FillingForm filling;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    DemoContacts(
            Contacts contacts,
            ContactCourse course,
            OpenTasks openTasks,
            ClaimingTask claiming,
            FillingForm filling,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.contacts = contacts;
        this.course = course;
        this.openTasks = openTasks;
        this.claiming = claiming;
        this.filling = filling;
        this.transaction = transaction;
        this.json = json;
    }

    /** Contacts of a case that is nearly over have been watched to the end; of others every second one has been told. */
    void followUp(long caseId, boolean over) {
        if (over || caseId % 2 == 0) {
            answer(caseId, "userTask_informContact", "informed");
        }
        if (over) {
            CurrentActor.runAs(
                    Actor.system(),
                    () -> transaction.executeWithoutResult(
                            status -> contacts.of(caseId).forEach(this::tested)));
            answer(caseId, "userTask_observeContact", "finished");
        }
    }

    private void tested(Contact contact) {
        course.tested(contact.id());
    }

    private void answer(long caseId, String element, String outcome) {
        Map<String, Object> answers = new HashMap<>(Map.of("followUp", outcome));
        if ("informed".equals(outcome)) {
            answers.put("birthDate", BORN.plusDays(37 * caseId).toString());
        }
        CurrentActor.as(Actor.system(), () -> openTasks.of(List.of(caseId))).stream()
                .filter(open -> open.element().equals(element))
                .forEach(task -> answer(task, answers));
    }

    private void answer(OpenTask task, Map<String, Object> answers) {
        CurrentActor.runAs(DemoCases.actorOf(task), () -> {
            claiming.claim(task.taskId());
            filling.submit(task.taskId(), json.valueToTree(answers));
        });
    }
}
