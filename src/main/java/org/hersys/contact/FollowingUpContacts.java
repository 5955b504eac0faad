package org.hersys.contact;

import static org.hersys.text.Dates.JAPAN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.hersys.casefile.CaseEntered;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.hersys.policy.RuleDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The watch over contacts: how long it lasts by the rules in force, and how it goes on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FollowingUpContacts {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Contacts contacts;
    private final Cases cases;
    private final Diseases diseases;
    private final ContactCourse course;
    private final ContactFiles files;
    private final Deciding deciding;
    private final RuleDate rules;
    private final CaseTimeline timeline;
    private final Clock clock;

    FollowingUpContacts(
            Contacts contacts,
            Cases cases,
            Diseases diseases,
            ContactCourse course,
            ContactFiles files,
            Deciding deciding,
            RuleDate rules,
            CaseTimeline timeline,
            Clock clock) {
        this.contacts = contacts;
        this.cases = cases;
        this.diseases = diseases;
        this.course = course;
        this.files = files;
        this.deciding = deciding;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Begins the follow-up of every contact of a case that is not followed up yet. */
    public void beginAll(long caseId) {
        contacts.of(caseId).stream()
                .filter(contact -> contact.state().equals("identified") && contact.observedUntil() == null)
                .forEach(course::begin);
    }

    /** Determines the watch period by the rules of today and returns its end. */
    public Date determinePeriod(long contactId) {
        Contact contact = contacts.get(contactId);
        Decision decision = deciding.decide(
                contact.caseId(),
                diseases.table(cases.get(contact.caseId()).disease(), "contactPeriod"),
                Map.of("ruleDate", rules.today(), "household", contact.household(), "negativeTests", 0));
        int days = Math.max(decision.number("days"), decision.number("watchUntilDay"));
        LocalDate until = contact.lastExposureOn().plusDays(days);
        contacts.watch(contactId, until);
        return Date.from(until.atTime(END_OF_DAY).atZone(JAPAN).toInstant());
    }

    /** Ends the watch, whether it is over or the contact cannot be found; who was still watched has stayed healthy. */
    public void close(long contactId) {
        if (contacts.get(contactId).state().equals("informed")) {
            finish(contactId, null);
        }
        end(contactId);
    }

    private void end(long contactId) {
        contacts.stopWatching(contactId, LocalDate.now(clock));
        files.close(contacts.get(contactId));
    }

    /**
     * Ends the watch because the person whom the contact met is no patient after all.
     *
     * @return {@code atHome} when the contact has been told to stay at home and must hear that it is over, else
     *     {@code notTold}
     */
    public String exempt(long contactId) {
        String told = contacts.get(contactId).state().equals("informed") ? "atHome" : "notTold";
        end(contactId);
        move(contactId, "exempted", null, "contactExempted");
        return told;
    }

    /** With the patient's notification the reason to watch the contacts is withdrawn. Any other end of the case is none. */
    @EventListener
    void exemptWithTheCase(CaseEntered entered) {
        if ("withdrawn".equals(entered.phase())) {
            course.exemptAll(entered.caseId());
        }
    }

    void tellEnd(long contactId, boolean reached, String note) {
        move(contactId, "exempted", note, reached ? "contactToldEnd" : "contactLost");
    }

    void inform(long contactId, InformContactForm said) {
        contacts.describe(contactId, said.birthDate(), said.language());
        move(contactId, "informed", said.note(), "contactInformed");
    }

    void goOn(long contactId, String note) {
        move(contactId, "informed", note, "contactWatchedOn");
    }

    void finish(long contactId, String note) {
        move(contactId, "finished", note, "contactFinished");
    }

    void lose(long contactId, String note) {
        move(contactId, "lost", note, "contactLost");
    }

    private void move(long contactId, String state, String note, String event) {
        contacts.move(contactId, state, note);
        timeline.add(contacts.get(contactId).caseId(), event, "investigation", Map.of("contact", contactId));
    }
}
