package org.hersys.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.ReadOnce;
import org.hersys.policy.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Observations, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Observations {

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final Clock clock;

    Observations(JdbcClient jdbc, ReadOnce once, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.clock = clock;
    }

    /** All of a case, newest first; what was corrected is not among them. */
    @Transactional(readOnly = true)
    List<Observation> of(long caseId) {
        return once.list(
                "select * from observation where case_id = ? and corrected_by is null order by observed_at desc, id desc",
                Observations::read,
                caseId);
    }

    /** The newest of a case. */
    @Transactional(readOnly = true)
    Optional<Observation> latest(long caseId) {
        return once.find(
                "select * from observation where case_id = ? and corrected_by is null order by observed_at desc, id desc limit 1",
                Observations::read,
                caseId);
    }

    /**
     * What is in the case file of a report.
     *
     * @param isNew false when the same report came before; then nothing was added
     */
    record Stored(long id, OffsetDateTime receivedAt, String level, boolean isNew) {}

    /** Keeps a report with what the table says to it, in the name of the current actor, once. */
    Stored keep(long caseId, HealthReport report, Decision answer) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Long> added = insert(caseId, report, answer, now);
        if (added.isEmpty()) {
            return jdbc.sql("""
                            select id, recorded_at as received_at, alert_level as level, false as is_new
                            from observation where case_id = ? and report_id = ?""")
                    .params(caseId, report.reportId())
                    .query(Stored.class)
                    .single();
        }
        if (report.corrects() != null) {
            jdbc.sql("update observation set corrected_by = ? where id = ? and case_id = ? and corrected_by is null")
                    .params(added.get(), report.corrects(), caseId)
                    .update();
        }
        return new Stored(added.get(), now, answer.text("alertLevel"), true);
    }

    private Optional<Long> insert(long caseId, HealthReport report, Decision answer, OffsetDateTime now) {
        boolean reached = report.reached();
        return jdbc.sql("""
                        insert into observation (case_id, observed_at, recorded_at, reached, temperature, spo2, pulse, symptoms,
                          emergency_signs, improving, antipyretic, note, channel, report_id, alert_level, alert_rule,
                          due_minutes, alert_priority, alert_version, entered_by, organisation)
                        values (?, coalesce((select observed_at from observation where id = ?::bigint and case_id = ?), ?), ?,
                          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))
                        on conflict (case_id, report_id) do nothing returning id""")
                .params(Arrays.asList(
                        caseId,
                        report.corrects(),
                        caseId,
                        now,
                        now,
                        reached,
                        reached ? report.temperature() : null,
                        reached ? report.spo2() : null,
                        reached ? report.pulse() : null,
                        codes(reached ? report.symptoms() : List.of()),
                        codes(reached ? report.emergencySigns() : List.of()),
                        reached ? report.improving() : null,
                        reached ? report.antipyretic() : null,
                        report.note(),
                        report.channel(),
                        report.reportId(),
                        answer.text("alertLevel"),
                        answer.rows().isEmpty() ? null : answer.rows().get(0),
                        answer.number("dueMinutes"),
                        answer.number("priority"),
                        answer.version(),
                        CurrentActor.get().login(),
                        CurrentActor.get().organisation()))
                .query(Long.class)
                .optional();
    }

    private static String[] codes(List<String> codes) {
        return codes == null ? new String[0] : codes.toArray(String[]::new);
    }

    private static Observation read(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getLong("id"),
                row.getObject("observed_at", OffsetDateTime.class),
                row.getBoolean("reached"),
                row.getBigDecimal("temperature"),
                row.getObject("spo2", Integer.class),
                row.getObject("pulse", Integer.class),
                List.of((String[]) row.getArray("symptoms").getArray()),
                List.of((String[]) row.getArray("emergency_signs").getArray()),
                row.getObject("improving", Boolean.class),
                row.getObject("antipyretic", Boolean.class),
                row.getString("note"),
                row.getString("channel"),
                row.getString("alert_level"),
                row.getString("alert_rule"),
                row.getObject("due_minutes", Integer.class),
                row.getObject("alert_priority", Integer.class),
                row.getString("entered_by"),
                row.getString("organisation"));
    }
}
