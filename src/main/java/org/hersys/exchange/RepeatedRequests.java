package org.hersys.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers, per organisation, which request made which case, so that a repetition makes no second one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RepeatedRequests {

    private final JdbcClient jdbc;

    RepeatedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came with a key before. */
    record Earlier(byte[] requestHash, Long caseId) {

        boolean isSame(byte[] hash) {
            return Arrays.equals(requestHash, hash);
        }
    }

    /**
     * Takes a key for the running transaction; a second request with the same key waits until the first has ended.
     *
     * @return what came with the key before; nothing when it is new
     */
    Optional<Earlier> take(String key, byte[] requestHash) {
        int added = jdbc.sql("""
                        insert into api_request (organisation, idempotency_key, request_hash) values (?, ?, ?)
                        on conflict do nothing""")
                .params(CurrentActor.get().organisation(), key, requestHash)
                .update();
        return added == 1 ? Optional.empty() : Optional.of(earlier(key));
    }

    void keep(String key, long caseId) {
        jdbc.sql("update api_request set case_id = ? where organisation = ? and idempotency_key = ?")
                .params(caseId, CurrentActor.get().organisation(), key)
                .update();
    }

    private Earlier earlier(String key) {
        return jdbc.sql("select request_hash, case_id from api_request where organisation = ? and idempotency_key = ?")
                .params(CurrentActor.get().organisation(), key)
                .query((row, number) -> new Earlier(row.getBytes("request_hash"), row.getObject("case_id", Long.class)))
                .single();
    }
}
