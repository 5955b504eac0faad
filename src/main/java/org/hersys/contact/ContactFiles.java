package org.hersys.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.casefile.NewCase;
import org.hersys.casefile.OpeningCase;
import org.hersys.casefile.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files under which contacts are observed. A file is what the daily watch, links, messages and reports belong to, so
 * that a contact has all of them as a patient does; it stands in the phase {@code contact} and is no case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContactFiles {

    private static final String HOME = "home";

    private final Contacts contacts;
    private final Cases cases;
    private final OpeningCase opening;
    private final CaseTimeline timeline;
    private final Households households;
    private final Clock clock;

    ContactFiles(
            Contacts contacts,
            Cases cases,
            OpeningCase opening,
            CaseTimeline timeline,
            Households households,
            Clock clock) {
        this.contacts = contacts;
        this.cases = cases;
        this.opening = opening;
        this.timeline = timeline;
        this.households = households;
        this.clock = clock;
    }

    /** Opens the file of a contact who stays at home; who lives with the patient and has no number is reported for. */
    public long open(long contactId) {
        Contact contact = contacts.get(contactId);
        CaseFile source = cases.get(contact.caseId());
        OffsetDateTime now = OffsetDateTime.now(clock);
        long file = opening.open(new NewCase(
                new Person(
                        0,
                        contact.name(),
                        null,
                        "unknown",
                        contact.birthDate(),
                        null,
                        contact.phone(),
                        contact.language()),
                source.disease(),
                contact.household() ? cases.address(source.id()).orElse(null) : null,
                source.office(),
                source.prefecture(),
                null,
                null,
                null,
                null,
                now,
                source.priority(),
                source.id()));
        contacts.watchUnder(contactId, file);
        cases.place(file, HOME, null);
        timeline.entered(file, "contact");
        if (contact.household() && contact.phone() == null) {
            households.join(file, households.headOf(source.id()).orElse(source.id()));
        }
        return file;
    }

    /** Closes the file of a contact, if there is one: nobody observes any longer. */
    void close(Contact contact) {
        if (contact.watchedCase() != null) {
            timeline.entered(contact.watchedCase(), "contactEnded");
        }
    }
}
