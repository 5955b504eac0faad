package org.hersys.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.notification.CaseCourse;
import org.hersys.notification.NotificationContent;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a contact who has tested positive a case of their own, linked to the case that named them. The nurse who notes
 * the result reports the case; its course begins when the process of the follow-up gets there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PromotingContact {

    private final Contacts contacts;
    private final ReportingCase reporting;
    private final CaseCourse course;
    private final Cases cases;
    private final ContactFiles files;
    private final CaseTimeline timeline;

    PromotingContact(
            Contacts contacts,
            ReportingCase reporting,
            CaseCourse course,
            Cases cases,
            ContactFiles files,
            CaseTimeline timeline) {
        this.contacts = contacts;
        this.reporting = reporting;
        this.course = course;
        this.cases = cases;
        this.files = files;
        this.timeline = timeline;
    }

    /** Reports the contact's case, or says what is wrong; then nothing is changed. */
    List<FieldProblem> promote(long contactId, LocalDate testedOn, String note) {
        Contact contact = contacts.get(contactId);
        ReportOutcome outcome =
                reporting.report(new Report(whatIsKnown(contact, testedOn), "contact", contact.caseId()));
        if (outcome instanceof ReportOutcome.Refused refused) {
            return refused.problems();
        }
        ReportOutcome.Reported reported = (ReportOutcome.Reported) outcome;
        contacts.promote(contactId, reported.caseId());
        contacts.move(contactId, "promoted", note);
        timeline.add(
                contact.caseId(),
                "contactPromoted",
                "investigation",
                Map.of("contact", contactId, "case", reported.number()));
        return List.of();
    }

    /** Begins the course of the contact's own case; the observation as a contact is over. */
    public void beginCourse(long contactId) {
        files.close(contacts.get(contactId));
        course.begin(contacts.get(contactId).promotedCase());
    }

    /** Of a contact only the name, perhaps a phone number, and the address of a common household are known. */
    private NotificationContent whatIsKnown(Contact contact, LocalDate testedOn) {
        String address = contact.household() ? cases.address(contact.caseId()).orElse(null) : null;
        return new NotificationContent(
                cases.get(contact.caseId()).disease(),
                Map.of(),
                "patient",
                contact.name(),
                null,
                null,
                "unknown",
                contact.birthDate(),
                address,
                contact.phone(),
                "unknown",
                "unknown",
                testedOn,
                "positive",
                testedOn,
                null,
                false,
                false,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
