package org.hersys.messaging;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PatientHead;
import org.hersys.policy.Deciding;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Dates;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees to after a message was heard: by when, and what the form shows. */
@Component
@Transactional
public class AnsweringMessage {

    /** Texts that the form shows. */
    private static final int SHOWN = 3;

    private final Cases cases;
    private final PatientHead heads;
    private final Deciding deciding;
    private final Words words;
    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    AnsweringMessage(
            Cases cases,
            PatientHead heads,
            Deciding deciding,
            Words words,
            JdbcClient jdbc,
            ActingAsSystem actingAsSystem,
            Clock clock) {
        this.cases = cases;
        this.heads = heads;
        this.deciding = deciding;
        this.words = words;
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
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
        if (Heard.WORDS.code().equals(task.fact("heard"))) {
            shown.put("wordsText", said(cases.person(cases.get(task.caseId())).phone()));
        }
        if (task.facts().get("reachDue") instanceof Date due) {
            shown.put(
                    "reachDueText",
                    words.moment(due.toInstant().atZone(Dates.JAPAN).toOffsetDateTime()));
        }
        return shown;
    }

    /** The newest texts from the patient's number, the newest first. */
    private String said(String phone) {
        return Optional.ofNullable(phone)
                .flatMap(PhoneNumbers::e164)
                .map(number -> actingAsSystem.call(() -> jdbc.sql(
                                "select content from inbound where kind = 'text' and number = ? order by id desc limit ?")
                        .params(number, SHOWN)
                        .query(String.class)
                        .list()))
                .orElse(List.of())
                .stream()
                .map(Words::typed)
                .collect(Collectors.joining("　/　"));
    }
}
