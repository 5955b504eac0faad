package org.hersys.exchange.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.exchange.linelist.HeaderFingerprint;
import org.hersys.exchange.linelist.Layout;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has said the columns of files with a certain header hold; remembered for the organisation. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportMappings {

    private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ImportMappings(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Map<String, Integer>> all() {
        Map<String, Map<String, Integer>> all = new HashMap<>();
        jdbc.sql("select header, columns from import_mapping where organisation = ?")
                .param(CurrentActor.get().organisation())
                .query(row -> {
                    all.put(row.getString(1), json.read(row.getString(2), COLUMNS));
                });
        return all;
    }

    void remember(Layout layout) {
        jdbc.sql("""
                        insert into import_mapping (organisation, header, columns, set_by, set_at) values (?, ?, ?::jsonb, ?, ?)
                        on conflict (organisation, header)
                        do update set columns = excluded.columns, set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(
                        CurrentActor.get().organisation(),
                        HeaderFingerprint.of(layout.names()),
                        json.write(layout.columns()),
                        CurrentActor.get().login(),
                        OffsetDateTime.now(clock))
                .update();
    }
}
