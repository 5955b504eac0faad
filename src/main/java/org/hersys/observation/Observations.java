package org.hersys.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Observations, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Observations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Observations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a case, newest first. */
    @Transactional(readOnly = true)
    List<Observation> of(long caseId) {
        return jdbc.sql("select * from observation where case_id = ? order by observed_at desc, id desc")
                .param(caseId)
                .query(Observations::read)
                .list();
    }

    /** The newest of a case. */
    @Transactional(readOnly = true)
    Optional<Observation> latest(long caseId) {
        return jdbc.sql("select * from observation where case_id = ? order by observed_at desc, id desc limit 1")
                .param(caseId)
                .query(Observations::read)
                .optional();
    }

    /** Keeps what was observed now, in the name of the current actor. */
    void add(long caseId, RecordObservationForm answers) {
        boolean reached = answers.isReached();
        jdbc.sql("""
                        insert into observation (case_id, observed_at, reached, temperature, spo2, pulse, symptoms,
                          emergency_signs, improving, antipyretic, note, entered_by, organisation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        caseId,
                        OffsetDateTime.now(clock),
                        reached,
                        reached ? answers.temperature() : null,
                        reached ? answers.spo2() : null,
                        reached ? answers.pulse() : null,
                        codes(reached ? answers.symptoms() : List.of()),
                        codes(reached ? answers.emergencySigns() : List.of()),
                        reached ? RecordObservationForm.known(answers.improving()) : null,
                        reached ? RecordObservationForm.known(answers.antipyretic()) : null,
                        answers.note(),
                        CurrentActor.get().login(),
                        CurrentActor.get().organisation()))
                .update();
    }

    /** How often in a row, the newest included, nobody answered. */
    @Transactional(readOnly = true)
    int missedInARow(long caseId) {
        return jdbc.sql("""
                        select count(*) from observation o where o.case_id = ? and not o.reached
                          and not exists (select from observation later where later.case_id = o.case_id and later.reached
                                           and (later.observed_at, later.id) > (o.observed_at, o.id))""").param(caseId).query(Integer.class).single();
    }

    /** Keeps what the table made of an observation. */
    void assess(long observationId, String level, String rule, int dueMinutes, int priority) {
        jdbc.sql(
                        "update observation set alert_level = ?, alert_rule = ?, due_minutes = ?, alert_priority = ? where id = ?")
                .params(level, rule, dueMinutes, priority, observationId)
                .update();
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
                row.getString("alert_level"),
                row.getString("alert_rule"),
                row.getObject("due_minutes", Integer.class),
                row.getObject("alert_priority", Integer.class),
                row.getString("entered_by"),
                row.getString("organisation"));
    }
}
