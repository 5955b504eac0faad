package org.hersys.notification;

import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms of the health centre and the clinic show on top: who the patient is, where, and since when. */
@Component
@Transactional(readOnly = true)
public class PatientFacts {

    private final Cases cases;
    private final Wording wording;

    PatientFacts(Cases cases, Wording wording) {
        this.cases = cases;
        this.wording = wording;
    }

    /** The facts by the keys of the forms, ready to be shown; what was typed is safe for Markdown. */
    public Map<String, Object> of(CaseFile file) {
        Person person = cases.person(file);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNumber", file.number());
        facts.put("name", Wording.typed(person.name()));
        facts.put("kana", person.kana() == null ? null : Wording.typed(person.kana()));
        facts.put("sex", person.sex());
        facts.put("sexText", wording.code("sex", person.sex()));
        facts.put("ageText", age(person, file));
        facts.put("birthDateText", wording.day(person.birthDate()));
        facts.put("phone", Wording.typed(person.phone()));
        facts.put("address", Wording.typed(cases.address(file.id()).orElse(null)));
        facts.put("clinicName", wording.organisation(file.clinic()));
        facts.put("diagnosedOnText", wording.day(file.diagnosedOn()));
        facts.put("onsetOnText", wording.day(file.onsetOn()));
        facts.put("firstContactDueText", wording.moment(file.firstContactDue()));
        return facts;
    }

    private String age(Person person, CaseFile file) {
        return person.birthDate() == null && person.ageBand() != null
                ? person.ageBand()
                : wording.age(person.birthDate(), file.diagnosedOn());
    }
}
