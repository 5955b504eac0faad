package org.hersys.audit;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through the chain from the first seal to the last. What it needs is a database role that may call audit_check().
 */
final class ChainCheck {

    private final JdbcClient jdbc;

    ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first link that does not hold.
     *
     * @param number of the seal; null for entries that no seal knows
     * @param sealedAt when it was made; null as above
     * @param fault sealMissing, sealChanged, entryMissing, entryAdded, entryChanged, detailMissing, detailChanged
     */
    record Broken(Long number, OffsetDateTime sealedAt, String fault) {}

    /** What the check has seen. */
    record Result(long seals, long entries, String newestLink, Optional<Broken> firstBroken) {}

    Result run() {
        var seen = new Object() {
            long seals;
            long entries;
            String newest;
            Broken broken;
        };
        jdbc.sql("select number, sealed_at, entries, encode(link, 'hex') as link, fault from audit_check()")
                .query(row -> {
                    Long number = row.getObject("number", Long.class);
                    if (number != null) {
                        seen.seals++;
                        seen.entries += row.getInt("entries");
                        seen.newest = row.getString("link");
                    }
                    if (row.getString("fault") != null && seen.broken == null) {
                        seen.broken = new Broken(
                                number, row.getObject("sealed_at", OffsetDateTime.class), row.getString("fault"));
                    }
                });
        return new Result(seen.seals, seen.entries, seen.newest, Optional.ofNullable(seen.broken));
    }
}
