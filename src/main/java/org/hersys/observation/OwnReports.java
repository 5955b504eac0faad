package org.hersys.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A patient's own reports, in the newest version of each; the row policies leave nothing else to find. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class OwnReports {

    private static final String SELECT = """
            select id, case_id, report_id, observed_at, recorded_at, temperature, spo2, symptoms, emergency_signs, improving,
              antipyretic, alert_level from observation where channel <> 'staff' and reached and corrected_by is null""";

    private final JdbcClient jdbc;

    OwnReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a case, newest first. */
    public List<OwnReport> of(long caseId, int most) {
        return jdbc.sql(SELECT + " and case_id = ? order by observed_at desc, id desc limit ?")
                .params(caseId, most)
                .query(OwnReports::read)
                .list();
    }

    /** One of a case, if it is still the newest version. */
    public Optional<OwnReport> find(long caseId, long id) {
        return jdbc.sql(SELECT + " and case_id = ? and id = ?")
                .params(caseId, id)
                .query(OwnReports::read)
                .optional();
    }

    /** Those that came in under one id: of a household, one for each member. */
    public List<OwnReport> sentAs(String reportId) {
        return jdbc.sql(SELECT + " and report_id = ? order by case_id")
                .param(reportId)
                .query(OwnReports::read)
                .list();
    }

    private static OwnReport read(ResultSet row, int number) throws SQLException {
        return new OwnReport(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("report_id"),
                row.getObject("observed_at", OffsetDateTime.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getBigDecimal("temperature"),
                row.getObject("spo2", Integer.class),
                List.of((String[]) row.getArray("symptoms").getArray()),
                List.of((String[]) row.getArray("emergency_signs").getArray()),
                row.getObject("improving", Boolean.class),
                row.getObject("antipyretic", Boolean.class),
                row.getString("alert_level"));
    }
}
