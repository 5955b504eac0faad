package org.hersys.casefile.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hersys.access.CurrentActor;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people look for in the list of cases, under an id that may stand in an address, where a name may not. Nobody else
 * can read it; it is erased after a day. The id of a saved search serves as well.
 */
@Component
@Transactional
public class CaseSearches {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    CaseSearches(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a search for a day. */
    public UUID keep(CaseCriteria criteria) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into case_search (id, login, criteria, at) values (?, ?, ?::jsonb, ?)")
                .params(id, CurrentActor.get().login(), json.write(criteria), OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** What was looked for; nothing for an id that is none of the actor's. */
    @Transactional(readOnly = true)
    public Optional<CaseCriteria> find(UUID id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select criteria from case_search where id = :id"
                                + " union all select criteria from saved_search where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .map(criteria -> json.read(criteria, CaseCriteria.class));
    }
}
