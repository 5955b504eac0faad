package org.hersys.investigation;

import java.time.Clock;
import java.util.List;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.disease.Diseases;
import org.hersys.text.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What patients answer, in the two groups in which it is edited: what concerns the illness, and how they live. */
@Configuration
class AnswerGroups {

    static final List<Field> MEDICAL = List.of(
            Field.day("onsetOn"),
            Field.someOf("symptoms", "symptom", List.of()),
            Field.yesNo("dyspnoea"),
            Field.yesNo("oxygenNeeded"),
            Field.someOf("riskFactors", "risk", InterviewChecks.RISK_FACTORS),
            Field.number("pregnancyWeeks"),
            Field.number("bmi"),
            Field.text("treatment"));

    private static final List<Field> LIVING = List.of(
            Field.yesNo("livesAlone"),
            Field.yesNo("livesWithRisk"),
            Field.yesNo("needsCare"),
            Field.yesNo("canIsolate"),
            Field.yesNo("careFacility"));

    @Bean
    FieldGroup medicalGroup(Interviews interviews, Cases cases, Diseases diseases, Words words, Clock clock) {
        return new AnswerGroup("medical", MEDICAL, interviews, cases, diseases, words, clock);
    }

    @Bean
    FieldGroup livingGroup(Interviews interviews, Cases cases, Diseases diseases, Words words, Clock clock) {
        return new AnswerGroup("living", LIVING, interviews, cases, diseases, words, clock);
    }
}
