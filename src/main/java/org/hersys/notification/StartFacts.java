package org.hersys.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.disease.Diseases;
import org.springframework.stereotype.Component;

/** The facts with which the course of a case starts, whether Tasklist starts it or the product itself. */
@Component
public class StartFacts {

    private final Diseases diseases;
    private final Clock clock;

    StartFacts(Diseases diseases, Clock clock) {
        this.diseases = diseases;
        this.clock = clock;
    }

    /**
     * The facts of a case. Where no clinic sent it, the health centre stands in for the clinic; a case from elsewhere
     * that nobody was promised a first contact for gets the promise now.
     */
    public Map<String, Object> of(CaseFile file) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseId", file.id());
        facts.put("course", diseases.get(file.disease()).course());
        facts.put("office", file.office());
        facts.put("clinic", file.clinic() == null ? file.office() : file.clinic());
        facts.put("prefecture", file.prefecture());
        facts.put("priority", file.priority());
        facts.put("firstContactDue", Date.from(firstContactDue(file).toInstant()));
        return facts;
    }

    private OffsetDateTime firstContactDue(CaseFile file) {
        return file.firstContactDue() == null
                ? FirstContact.due(
                        file.diagnosedOn(), diseases.get(file.disease()).notifyWithinDays(), OffsetDateTime.now(clock))
                : file.firstContactDue();
    }
}
