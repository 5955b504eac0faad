package org.hersys.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.access.CurrentActor;
import org.hersys.access.ReadOnce;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kept answers of decision tables, as far as the current actor may see them. */
@Component
@Transactional(readOnly = true)
public class DecisionRecords {

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final StoredJson json;
    private final Clock clock;

    DecisionRecords(JdbcClient jdbc, ReadOnce once, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    /** All answers about a case, newest first. */
    public List<DecisionRecord> of(long caseId) {
        return jdbc.sql("select * from decision_record where case_id = ? order by decided_at desc, id desc")
                .param(caseId)
                .query(this::read)
                .list();
    }

    /** The newest answer of one table about a case. */
    public Optional<DecisionRecord> latest(long caseId, String decision) {
        return once.find("""
                        select * from decision_record where case_id = ? and decision = ?
                        order by decided_at desc, id desc limit 1""", this::read, caseId, decision);
    }

    /** The newest answers of several tables about a case, by table. */
    public Map<String, DecisionRecord> latest(long caseId, Collection<String> decisions) {
        return jdbc.sql("""
                        select distinct on (decision) * from decision_record where case_id = ? and decision = any (?)
                        order by decision, decided_at desc, id desc""").params(caseId, decisions.toArray(String[]::new)).query(this::read).stream()
                .collect(Collectors.toMap(DecisionRecord::decision, Function.identity()));
    }

    /** The answers with these numbers, in no order. */
    public List<DecisionRecord> withIds(Collection<Long> ids) {
        return jdbc.sql("select * from decision_record where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(this::read)
                .list();
    }

    /** Keeps beside an answer that the current actor decided otherwise, and why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overrule(DecisionRecord answer, String decided, String reason) {
        jdbc.sql("""
                        update decision_record set overruled_to = ?, overruled_reason = ?, overruled_by = ?, overruled_at = ?
                        where id = ?""")
                .params(decided, reason, CurrentActor.get().login(), OffsetDateTime.now(clock), answer.id())
                .update();
    }

    private DecisionRecord read(ResultSet row, int number) throws SQLException {
        return new DecisionRecord(
                row.getLong("id"),
                row.getString("decision"),
                row.getInt("version"),
                json.values(row.getString("facts")),
                json.read(row.getString("rows_fired"), new TypeReference<>() {}),
                json.values(row.getString("result")),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("overruled_to"),
                row.getString("overruled_reason"),
                row.getString("overruled_by"),
                row.getObject("overruled_at", OffsetDateTime.class));
    }
}
