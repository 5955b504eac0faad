package org.hersys.casefile;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.hersys.access.ReadOnce;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases: read once a transaction, and known afterwards as a change has left them. */
@Component
class CaseRows {

    private static final String BY_ID = "select * from case_file where id = ?";

    private final JdbcClient jdbc;
    private final ReadOnce once;

    CaseRows(JdbcClient jdbc, ReadOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    Optional<CaseFile> find(long caseId) {
        return once.find(BY_ID, CaseFile.class, caseId);
    }

    /** Changes a case that whoever changes it still sees afterwards; values may be null, the last one is its id. */
    CaseFile change(String assignments, Object... values) {
        CaseFile changed = jdbc.sql("update case_file set " + assignments + " where id = ? returning *")
                .params(Arrays.asList(values))
                .query(CaseFile.class)
                .single();
        once.know(BY_ID, changed, changed.id());
        return changed;
    }

    /**
     * Lets a case go on, unless its course is no longer as it was read; answers whether it does.
     *
     * @param closedAt null where more may happen to the case
     */
    boolean follow(CaseFile read, CaseCourse course, OffsetDateTime since, OffsetDateTime closedAt) {
        Optional<CaseFile> changed = jdbc.sql("""
                        update case_file set phase = ?, place = ?, severity = ?, observer = ?, place_organisation = ?,
                               status = ?, status_since = ?, closed_at = ?::timestamptz
                         where id = ? and (phase, place, severity, observer, place_organisation)
                                          is not distinct from (?, ?, ?, ?, ?)
                        returning *""")
                .params(
                        text(course.phase()),
                        text(course.place()),
                        text(course.severity()),
                        text(course.observer()),
                        text(course.placeOrganisation()),
                        course.status(),
                        since,
                        new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, closedAt),
                        read.id(),
                        text(read.phase()),
                        text(read.place()),
                        text(read.severity()),
                        text(read.observer()),
                        text(read.placeOrganisation()))
                .query(CaseFile.class)
                .optional();
        changed.ifPresent(now -> once.know(BY_ID, now, now.id()));
        return changed.isPresent();
    }

    /** A text that may be null; without its type the driver would prepare the statement anew, and the server plan it. */
    private static SqlParameterValue text(String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    /** Changes a case that whoever changes it may no longer see afterwards. */
    void set(String assignments, Object... values) {
        jdbc.sql("update case_file set " + assignments + " where id = ?")
                .params(Arrays.asList(values))
                .update();
    }
}
