package org.hersys.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PatientHead;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Dates;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the forms of the search show: the patient and the message that has not arrived. */
@Component
class ReachFacts {

    private final Cases cases;
    private final PatientHead heads;
    private final Words words;
    private final JdbcClient jdbc;

    ReachFacts(Cases cases, PatientHead heads, Words words, JdbcClient jdbc) {
        this.cases = cases;
        this.heads = heads;
        this.words = words;
        this.jdbc = jdbc;
    }

    private record Message(String template, String channel, OffsetDateTime queuedAt) {}

    Map<String, Object> of(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = new HashMap<>(heads.of(file));
        jdbc.sql("select template, channel, queued_at from message where id = ?")
                .param(Long.parseLong(task.fact("messageId")))
                .query(Message.class)
                .optional()
                .ifPresent(message -> {
                    shown.put("messageText", words.code("template", message.template()));
                    shown.put("channelText", words.code("by", message.channel()));
                    shown.put("queuedAtText", words.moment(message.queuedAt()));
                });
        if (task.facts().get("reachDue") instanceof Date due) {
            shown.put("reachDueText", words.moment(moment(due.toInstant())));
        }
        return shown;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atZone(Dates.JAPAN).toOffsetDateTime();
    }
}
