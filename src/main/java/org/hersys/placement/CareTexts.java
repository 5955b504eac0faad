package org.hersys.placement;

import java.util.HashMap;
import java.util.Map;
import org.hersys.access.Names;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PatientHead;
import org.hersys.disease.Diseases;
import org.hersys.policy.DecisionRecords;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** What those who are asked for a bed or room need to know of a patient, by the keys of the forms. */
@Component
class CareTexts {

    private final PatientHead head;
    private final Cases cases;
    private final InterviewAnswers interviews;
    private final DecisionRecords decisions;
    private final Diseases diseases;
    private final Organisations organisations;
    private final Names names;
    private final Words words;

    CareTexts(
            PatientHead head,
            Cases cases,
            InterviewAnswers interviews,
            DecisionRecords decisions,
            Diseases diseases,
            Organisations organisations,
            Names names,
            Words words) {
        this.head = head;
        this.cases = cases;
        this.interviews = interviews;
        this.decisions = decisions;
        this.diseases = diseases;
        this.organisations = organisations;
        this.names = names;
        this.words = words;
    }

    /** Whom it is about and which office is responsible: for everybody. */
    Map<String, Object> person(CaseFile file) {
        Map<String, Object> texts = new HashMap<>(head.of(file));
        texts.put("officeName", names.organisation(file.office()));
        texts.put("officePhone", Words.typed(organisations.get(file.office()).phone()));
        return texts;
    }

    /** The same with address and condition: for those who may read interviews. */
    Map<String, Object> condition(CaseFile file) {
        Map<String, Object> texts = person(file);
        Interviewed interview = interviews.of(file.id());
        texts.put("address", Words.typed(cases.address(file.id()).orElse(null)));
        texts.put("spo2Text", words.say("unit.spo2", spo2(file, interview)));
        texts.put("temperatureText", words.say("unit.temperature", interview.temperature()));
        texts.put("oxygenText", words.yesNo(interview.oxygenNeeded()));
        texts.put("needsCareText", words.yesNo(interview.needsCare()));
        texts.put("onsetOnText", words.day(file.onsetOn() == null ? interview.onsetOn() : file.onsetOn()));
        texts.put("symptomsText", words.codes("symptom", interview.symptoms()));
        texts.put("riskFactorsText", words.codes("risk", interview.riskFactors()));
        texts.put("waitingSinceText", words.moment(file.statusSince()));
        return texts;
    }

    /** The saturation that the severity was graded by: it may be newer than the interview's. */
    private Object spo2(CaseFile file, Interviewed interview) {
        Object graded = decisions
                .latest(file.id(), diseases.table(file.disease(), "severity"))
                .map(answer -> answer.facts().get("spo2"))
                .orElse(null);
        return graded == null ? interview.spo2() : graded;
    }
}
