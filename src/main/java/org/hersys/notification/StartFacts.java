package org.hersys.notification;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;

/** The facts with which the course of a case begins, whether Tasklist starts it or the product itself. */
public final class StartFacts {

    private StartFacts() {}

    /** The facts of a case; where no clinic sent it, the health centre stands in for the clinic. */
    public static Map<String, Object> of(CaseFile file) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseId", file.id());
        facts.put("office", file.office());
        facts.put("clinic", file.clinic() == null ? file.office() : file.clinic());
        facts.put("prefecture", file.prefecture());
        facts.put("priority", file.priority());
        facts.put("firstContactDue", Date.from(file.firstContactDue().toInstant()));
        return facts;
    }
}
