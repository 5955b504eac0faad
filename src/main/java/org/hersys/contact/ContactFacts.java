package org.hersys.contact;

import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.Cases;
import org.hersys.notification.Wording;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the follow-up show of a contact. */
@Component
@Transactional(readOnly = true)
class ContactFacts {

    private final Contacts contacts;
    private final Cases cases;
    private final Wording wording;

    ContactFacts(Contacts contacts, Cases cases, Wording wording) {
        this.contacts = contacts;
        this.cases = cases;
        this.wording = wording;
    }

    Map<String, Object> of(FormTask task) {
        Contact contact = contacts.get(id(task));
        Map<String, Object> facts = new HashMap<>();
        facts.put("contactName", Wording.typed(contact.name()));
        facts.put("contactPhone", Wording.typed(contact.phone()));
        facts.put("relation", Wording.typed(contact.relation()));
        facts.put("householdText", wording.say(contact.household() ? "contact.yes" : "contact.no"));
        facts.put("lastExposureOnText", wording.day(contact.lastExposureOn()));
        facts.put("followUpEndText", wording.day(contact.observedUntil()));
        facts.put("caseNumber", cases.get(contact.caseId()).number());
        return facts;
    }

    /** The contact that a task is about. */
    static long id(FormTask task) {
        return Long.parseLong(task.fact("contactId"));
    }
}
