package org.hersys.notification;

import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PatientHead;
import org.hersys.casefile.Person;
import org.hersys.text.Ages;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms of the health centre and the clinic show on top: who the patient is, where, and since when. */
@Component
@Transactional(readOnly = true)
public class PatientFacts {

    private final Cases cases;
    private final PatientHead head;
    private final Notifications notifications;
    private final Words words;
    private final Ages ages;

    PatientFacts(Cases cases, PatientHead head, Notifications notifications, Words words, Ages ages) {
        this.cases = cases;
        this.head = head;
        this.notifications = notifications;
        this.words = words;
        this.ages = ages;
    }

    /** The facts by the keys of the forms, ready to be shown; what was typed is safe for Markdown. */
    public Map<String, Object> of(CaseFile file) {
        Person person = cases.person(file);
        Map<String, Object> facts = new HashMap<>(head.of(file));
        facts.put("sex", person.sex());
        facts.put("ageText", age(person, file));
        facts.put("birthDateText", words.day(person.birthDate()));
        facts.put("address", Words.typed(cases.address(file.id()).orElse(null)));
        facts.put("clinicName", clinic(file));
        facts.put("diagnosedOnText", words.day(file.diagnosedOn()));
        facts.put("onsetOnText", words.day(file.onsetOn()));
        facts.put("firstContactDueText", words.moment(file.firstContactDue()));
        return facts;
    }

    /** Who has notified; of what came on paper as its head says, for those who may see notifications. */
    private String clinic(CaseFile file) {
        return file.clinic() != null
                ? words.organisation(file.clinic())
                : Words.typed(notifications.of(file.id()).stream()
                        .findFirst()
                        .map(said -> said.content().clinic())
                        .orElse(null));
    }

    private String age(Person person, CaseFile file) {
        return person.birthDate() == null && person.ageBand() != null
                ? ages.of(null, person.ageBand())
                : words.age(person.birthDate(), file.diagnosedOn());
    }
}
