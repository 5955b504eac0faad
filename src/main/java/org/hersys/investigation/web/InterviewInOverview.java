package org.hersys.investigation.web;

import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.investigation.Interview;
import org.hersys.investigation.Interviews;
import org.springframework.stereotype.Component;

/** What the latest interview adds to the overview of a case. */
@Component
class InterviewInOverview implements CaseSection {

    private final Interviews interviews;

    InterviewInOverview(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public String key() {
        return OVERVIEW;
    }

    @Override
    public Map<String, Object> of(CaseFile file) {
        Map<String, Object> known = new HashMap<>();
        interviews.latest(file.id()).map(Interview::answers).ifPresent(one -> {
            known.put("symptoms", one.symptoms());
            known.put("riskFactors", one.riskFactors());
            known.put("pregnancyWeeks", one.pregnancyWeeks());
            known.put("livesAlone", one.livesAlone());
            known.put("livesWithRisk", one.livesWithRisk());
            known.put("canIsolate", one.canIsolate());
            known.put("needsCare", one.needsCare());
            known.put("careFacility", one.careFacility());
        });
        return known;
    }
}
