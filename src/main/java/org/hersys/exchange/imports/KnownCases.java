package org.hersys.exchange.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.SecretBox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases an organisation has taken in before, and what its files said of them last. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownCases {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SecretBox secrets;

    KnownCases(JdbcClient jdbc, JdbcTemplate batches, SecretBox secrets) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.secrets = secrets;
    }

    /** @param number null when the case is no longer to be seen, because another office has it */
    record Known(long caseId, String number, byte[] fingerprint) {

        boolean saysTheSame(byte[] now) {
            return Arrays.equals(fingerprint, now);
        }
    }

    /** Those of the rows whose case is known, by source id. */
    Map<String, Known> among(Collection<? extends ReadRow<?>> rows) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                        select k.source_id, k.case_id, c.number, k.fingerprint from imported_case k
                          left join case_file c on c.id = k.case_id
                         where k.organisation = ? and k.source_id = any (?)""")
                .params(
                        CurrentActor.get().organisation(),
                        rows.stream().map(row -> row.row().sourceId()).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), new Known(row.getLong(2), row.getString(3), row.getBytes(4)));
                });
        return known;
    }

    byte[] fingerprint(ReadRow<?> row) {
        return secrets.fingerprint("import " + row.said());
    }

    void add(List<? extends ReadRow<?>> rows, List<ImportedKind.Added> added) {
        List<Object[]> known = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (added.get(row).caseId() != null) {
                known.add(new Object[] {
                    CurrentActor.get().organisation(),
                    rows.get(row).row().sourceId(),
                    added.get(row).caseId(),
                    fingerprint(rows.get(row))
                });
            }
        }
        batches.batchUpdate(
                "insert into imported_case (organisation, source_id, case_id, fingerprint) values (?, ?, ?, ?)", known);
    }

    void revised(ReadRow<?> row) {
        jdbc.sql("update imported_case set fingerprint = ? where organisation = ? and source_id = ?")
                .params(
                        fingerprint(row),
                        CurrentActor.get().organisation(),
                        row.row().sourceId())
                .update();
    }
}
