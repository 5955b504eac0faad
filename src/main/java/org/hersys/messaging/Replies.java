package org.hersys.messaging;

import java.util.Optional;
import java.util.function.Supplier;
import org.hersys.messaging.Calls.Spoken;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said after keys were pressed: found out once, and said again when the carrier reports the same keys twice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Replies {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Replies(JdbcClient jdbc, StoredJson json) {
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
            return json.read(said.get(), Spoken.class);
        }
        Spoken reply = work.get();
        jdbc.sql("update inbound set reply = ?::jsonb where kind = 'key' and carrier_id = ? and content = ?")
                .params(json.write(reply), carrierId, keys)
                .update();
        return reply;
    }
}
