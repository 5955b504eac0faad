package org.hersys.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseTimeline;
import org.hersys.notification.Problems;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the contacts that a patient names. Their follow-up is started later, by {@link FollowingUpContacts}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RegisteringContacts {

    private static final int MOST = 100;

    private final Contacts contacts;
    private final CaseTimeline timeline;
    private final Clock clock;

    RegisteringContacts(Contacts contacts, CaseTimeline timeline, Clock clock) {
        this.contacts = contacts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What is wrong with named contacts; fields are {@code contacts[0].name} and so on. */
    public List<FieldProblem> problems(List<NewContact> named) {
        return problems(named, LocalDate.now(clock));
    }

    static List<FieldProblem> problems(List<NewContact> named, LocalDate today) {
        Problems problems = new Problems();
        problems.require(named.size() <= MOST, "contacts", "contact.problem.tooMany", MOST);
        for (int row = 0; row < named.size(); row++) {
            NewContact contact = named.get(row);
            String field = "contacts[" + row + "].";
            problems.required(field + "name", contact.name());
            problems.line(field + "name", contact.name(), 100);
            problems.phone(field + "phone", contact.phone());
            problems.line(field + "relation", contact.relation(), 100);
            problems.required(field + "lastExposureOn", contact.lastExposureOn());
            problems.notInFuture(field + "lastExposureOn", contact.lastExposureOn(), today);
        }
        return problems.list();
    }

    /** Registers contacts that have no problems. */
    public void register(long caseId, List<NewContact> named) {
        named.forEach(contact -> contacts.add(caseId, contact));
        if (!named.isEmpty()) {
            timeline.add(caseId, "contactRegistered", "investigation", Map.of("contacts", named.size()));
        }
    }
}
