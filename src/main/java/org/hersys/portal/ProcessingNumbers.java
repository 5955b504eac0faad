package org.hersys.portal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The processing number (処理番号) of the exposure notification app: issued to the patient who wishes it, whatever the
 * place of care. It says nothing of the person and cannot be counted up.
 */
@Component
@Transactional
class ProcessingNumbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUND = 1_000_000_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessingNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number of a case, if one was issued. */
    @Transactional(readOnly = true)
    Optional<String> of(long caseId) {
        return jdbc.sql("select number from processing_number where case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    /** Issues a number once; wishing again changes nothing. */
    void issue(long caseId) {
        jdbc.sql("insert into processing_number (case_id, number, issued_at) values (?, ?, ?) on conflict do nothing")
                .params(caseId, "%09d".formatted(RANDOM.nextInt(BOUND)), OffsetDateTime.now(clock))
                .update();
    }
}
