package org.hersys.exchange.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.exchange.linelist.Layout;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a run from its row. */
@Component
class ImportRunRow implements RowMapper<ImportRun> {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final StoredJson json;

    ImportRunRow(StoredJson json) {
        this.json = json;
    }

    @Override
    public ImportRun mapRow(ResultSet row, int number) throws SQLException {
        String layout = row.getString("layout");
        LocalDate first = row.getObject("first_month", LocalDate.class);
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("login"),
                row.getString("file_name"),
                row.getString("kind"),
                row.getString("state"),
                layout == null ? null : json.read(layout, Layout.class),
                first == null ? null : YearMonth.from(first),
                row.getString("publisher"),
                row.getLong("row_count"),
                row.getLong("position"),
                row.getString("reason"),
                List.of((String[]) row.getArray("reason_args").getArray()),
                json.read(row.getString("counts"), COUNTS),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
