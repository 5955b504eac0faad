package org.hersys.messaging;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PatientHead;
import org.hersys.policy.Deciding;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Dates;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees to after a message was heard: by when, and what the form shows. */
@Component
@Transactional
public class AnsweringMessage {

    private final Cases cases;
    private final PatientHead heads;
    private final Deciding deciding;
    private final Words words;
    private final Clock clock;

    AnsweringMessage(Cases cases, PatientHead heads, Deciding deciding, Words words, Clock clock) {
        this.cases = cases;
        this.heads = heads;
        this.deciding = deciding;
        this.words = words;
        this.clock = clock;
    }

    /** By when somebody should have called. */
    public Date time(long caseId, String heard) {
        String urgency = Heard.of(heard).urgency() == Urgency.EMERGENCY ? "emergency" : "care";
        int minutes = deciding.decide(caseId, "timeReaching", Map.of("reachStep", "call", "urgency", urgency))
                .number("minutes");
        return Date.from(clock.instant().plusSeconds(60L * minutes));
    }

    Map<String, Object> facts(FormTask task) {
        Map<String, Object> shown = new HashMap<>(heads.of(cases.get(task.caseId())));
        shown.put("heardText", words.code("heard", task.fact("heard")));
        if (task.facts().get("reachDue") instanceof Date due) {
            shown.put(
                    "reachDueText",
                    words.moment(due.toInstant().atZone(Dates.JAPAN).toOffsetDateTime()));
        }
        return shown;
    }
}
