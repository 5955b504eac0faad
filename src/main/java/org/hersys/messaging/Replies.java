package org.hersys.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.function.Supplier;
import org.hersys.messaging.Calls.Spoken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said after keys were pressed: found out once, and said again when the carrier reports the same keys twice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Replies {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Replies(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Spoken once(String carrierId, String keys, Supplier<Spoken> work) {
        Optional<String> said = jdbc.sql(
                        "select coalesce(reply::text, '') from inbound where kind = 'key' and carrier_id = ? and content = ? for update")
                .params(carrierId, keys)
                .query(String.class)
                .optional()
                .filter(reply -> !reply.isEmpty());
        if (said.isPresent()) {
            return read(said.get());
        }
        Spoken reply = work.get();
        jdbc.sql("update inbound set reply = ?::jsonb where kind = 'key' and carrier_id = ? and content = ?")
                .params(written(reply), carrierId, keys)
                .update();
        return reply;
    }

    private Spoken read(String reply) {
        try {
            return json.readValue(reply, Spoken.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept reply cannot be read", broken);
        }
    }

    private String written(Spoken reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A reply cannot be kept", broken);
        }
    }
}
