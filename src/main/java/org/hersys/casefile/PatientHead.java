package org.hersys.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hersys.text.Ages;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The line on top of a form that says whom it is about, by the keys of the forms. */
@Component
public class PatientHead {

    private final Cases cases;
    private final Words words;
    private final Ages ages;
    private final Clock clock;

    PatientHead(Cases cases, Words words, Ages ages, Clock clock) {
        this.cases = cases;
        this.words = words;
        this.ages = ages;
        this.clock = clock;
    }

    /** Name, kana, sex, age, phone and number of the case; what was typed is safe for Markdown. */
    public Map<String, Object> of(CaseFile file) {
        Person person = cases.person(file);
        Map<String, Object> head = new HashMap<>();
        head.put("name", Words.typed(person.name()));
        head.put("kana", person.kana() == null ? null : Words.typed(person.kana()));
        head.put("sexText", words.code("sex", person.sex()));
        String age = ages.of(person.ageOn(LocalDate.now(clock)), person.ageBand());
        head.put("ageText", Objects.requireNonNullElse(age, Words.UNKNOWN));
        head.put("caseNumber", file.number());
        head.put("phone", Words.typed(person.phone()));
        head.put("severityText", words.code("severity", file.severity()));
        head.put("riskScore", file.riskScore() == null ? Words.UNKNOWN : file.riskScore());
        return head;
    }
}
