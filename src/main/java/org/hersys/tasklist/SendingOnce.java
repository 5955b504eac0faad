package org.hersys.tasklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.Refusal.Reason;
import org.hersys.tasklist.StartingProcess.Started;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A start form is served with a token and makes one case: who sends the same again, because an answer was lost or a
 * button was pressed twice, gets the case of the first time.
 */
@Component
@Transactional
public class SendingOnce {

    private final StartingProcess starting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SendingOnce(StartingProcess starting, JdbcClient jdbc, Clock clock) {
        this.starting = starting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Served(byte[] answers, String instance, Long caseId) {}

    /** A new token for a start form that the current actor is about to fill. */
    public String token(String definition) {
        UUID token = UUID.randomUUID();
        jdbc.sql("insert into start_token (token, login, process, made_at) values (?, ?, ?, ?)")
                .params(token, CurrentActor.get().login(), starting.process(definition), OffsetDateTime.now(clock))
                .update();
        return token.toString();
    }

    /** The case that a served form has made; nothing while it was not sent, or when it was served to somebody else. */
    @Transactional(readOnly = true)
    public Optional<Long> madeBy(String token) {
        return jdbc.sql("select case_id from start_token where token = ? and login = ? and case_id is not null")
                .params(uuid(token), CurrentActor.get().login())
                .query(Long.class)
                .optional();
    }

    /** Takes the answers of a served form, or gives the case that the same answers have made before. */
    public Started send(String definition, String token, ObjectNode answers) {
        String process = starting.process(definition);
        UUID id = uuid(token);
        Served served = jdbc.sql("""
                        select answers, instance, case_id from start_token
                         where token = ? and login = ? and process = ? for update""")
                .params(id, CurrentActor.get().login(), process)
                .query(Served.class)
                .optional()
                .orElseThrow(() -> Refusal.because(Reason.NOT_SERVED));
        byte[] hash = hash(answers);
        if (served.caseId() != null) {
            return repeated(served, definition, hash);
        }
        Started started = starting.submit(definition, answers);
        jdbc.sql("update start_token set answers = ?, instance = ?, case_id = ? where token = ?")
                .params(hash, started.instance(), Long.valueOf(started.businessKey()), id)
                .update();
        jdbc.sql("delete from form_draft where login = ? and place = ?")
                .params(CurrentActor.get().login(), process)
                .update();
        return started;
    }

    private Started repeated(Served served, String definition, byte[] hash) {
        Started before = starting.started(served.instance(), definition, served.caseId());
        if (!Arrays.equals(served.answers(), hash)) {
            throw Refusal.because(Reason.SENT, before.caseNumber());
        }
        return before;
    }

    private static UUID uuid(String token) {
        try {
            return UUID.fromString(token == null ? "" : token);
        } catch (IllegalArgumentException none) {
            throw Refusal.because(Reason.NOT_SERVED);
        }
    }

    private static byte[] hash(ObjectNode answers) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(answers.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
