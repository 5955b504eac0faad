package org.hersys.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current actor looks for in the list of cases, under an id that may stand in an address. Nobody else can read
 * it; it is erased after a day.
 */
@Component
@Transactional
public class CaseSearches {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a search; what is longer than any name is cut. */
    public UUID keep(String query) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into case_search (id, login, query, at) values (?, ?, ?, ?)")
                .params(
                        id,
                        CurrentActor.get().login(),
                        query.codePointCount(0, query.length()) > LONGEST
                                ? query.substring(0, query.offsetByCodePoints(0, LONGEST))
                                : query,
                        OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** What was looked for; nothing for an id that is none of the actor's. */
    @Transactional(readOnly = true)
    public Optional<String> find(UUID id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select query from case_search where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional();
    }
}
