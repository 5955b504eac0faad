package org.hersys.exchange.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.exchange.linelist.HeaderFingerprint;
import org.hersys.exchange.linelist.Layout;
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
    private final ObjectMapper json;
    private final Clock clock;

    ImportMappings(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Map<String, Integer>> all() {
        Map<String, Map<String, Integer>> all = new HashMap<>();
        jdbc.sql("select header, columns from import_mapping where organisation = ?")
                .param(CurrentActor.get().organisation())
                .query(row -> {
                    all.put(row.getString(1), read(row.getString(2)));
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
                        write(layout.columns()),
                        CurrentActor.get().login(),
                        OffsetDateTime.now(clock))
                .update();
    }

    private String write(Map<String, Integer> columns) {
        try {
            return json.writeValueAsString(columns);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Integer> read(String columns) {
        try {
            return json.readValue(columns, COLUMNS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
