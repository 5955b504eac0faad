package org.hersys.exchange;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which organisation imported what when. */
@Component
@Transactional
class ImportRuns {

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID keep(OffsetDateTime started, OffsetDateTime finished, Map<String, Integer> counts) {
        UUID id = UUID.randomUUID();
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        insert into import_run (id, organisation, login, started_at, finished_at, opened, filed, unchanged, refused)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        actor.organisation(),
                        actor.login(),
                        started,
                        finished,
                        counts.get("opened"),
                        counts.get("filed"),
                        counts.get("unchanged"),
                        counts.get("refused"))
                .update();
        return id;
    }
}
