package org.hersys.portal;

import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Heard;
import org.hersys.messaging.HeardCourse;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A sign of an emergency whose report could not be kept is not lost: the nurses of the health centre are told
 * at once, and one of them gets a task.
 */
@Component
class SignHeard {

    private final JdbcClient jdbc;
    private final Messages messages;
    private final HeardCourse heardCourse;
    private final ActingAsSystem actingAsSystem;

    SignHeard(JdbcClient jdbc, Messages messages, HeardCourse heardCourse, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.heardCourse = heardCourse;
        this.actingAsSystem = actingAsSystem;
    }

    /**
     * Tells them, once.
     *
     * @param heard what it was heard in, for example the row of an SMS; the same is told once for a case
     */
    @Transactional
    public void tell(long caseId, String heard) {
        actingAsSystem.call(() -> {
            heardCourse.begin(caseId, Heard.SIGN);
            String office = jdbc.sql("select office from case_file where id = ?")
                    .param(caseId)
                    .query(String.class)
                    .single();
            return messages.queue(NewMessage.of(
                            Recipient.group(office + ".nurse"),
                            Channel.NOTICE,
                            "healthEmergency",
                            Map.of(),
                            Urgency.EMERGENCY)
                    .ofCase(caseId)
                    .once("signHeard." + heard + "." + caseId));
        });
    }
}
