package org.hersys.contact;

import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the follow-up show of a contact. */
@Component
@Transactional(readOnly = true)
class ContactFacts {

    private final Contacts contacts;
    private final Cases cases;
    private final Words words;

    ContactFacts(Contacts contacts, Cases cases, Words words) {
        this.contacts = contacts;
        this.cases = cases;
        this.words = words;
    }

    Map<String, Object> of(FormTask task) {
        Contact contact = contacts.get(id(task));
        Map<String, Object> facts = new HashMap<>();
        facts.put("contactName", Words.typed(contact.name()));
        facts.put("contactPhone", Words.typed(contact.phone()));
        facts.put("relation", Words.typed(contact.relation()));
        facts.put("householdText", words.say(contact.household() ? "contact.yes" : "contact.no"));
        facts.put("lastExposureOnText", words.day(contact.lastExposureOn()));
        facts.put("followUpEndText", words.day(contact.observedUntil()));
        facts.put("caseNumber", cases.get(contact.caseId()).number());
        facts.put("purposeText", words.say(purpose(task, contact), words.day(contact.observedUntil())));
        return facts;
    }

    private static String purpose(FormTask task, Contact contact) {
        if (isEnd(task)) {
            return "contact.purpose.exempted";
        }
        return contact.household() ? "contact.purpose.household" : "contact.purpose.other";
    }

    /** Whether the contact is to be told that the watch has ended, and not that it begins. */
    static boolean isEnd(FormTask task) {
        return "userTask_tellEnd".equals(task.element());
    }

    /** The contact that a task is about. */
    static long id(FormTask task) {
        return Long.parseLong(task.fact("contactId"));
    }
}
