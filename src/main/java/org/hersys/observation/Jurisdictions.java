package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which rules of observation are valid where: an office's own, else those of its prefecture, else the standard. What
 * they differ in stands in the decision tables, which are told the name of the rules.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Jurisdictions {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    Jurisdictions(JdbcClient jdbc, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /** Standard or cautious. */
    String ruleSet(String office, String prefecture) {
        return jdbc.sql("select observation_rule_of(?, ?)")
                .params(office, prefecture)
                .query(String.class)
                .single();
    }

    /** What an office or a prefecture has chosen itself. */
    @Transactional(readOnly = true)
    Optional<String> own(String jurisdiction) {
        return jdbc.sql("select rule_set from observation_rule where jurisdiction = ?")
                .param(jurisdiction)
                .query(String.class)
                .optional();
    }

    /** Health centres of a prefecture that have chosen for themselves, by code, with what they have chosen. */
    @Transactional(readOnly = true)
    Map<String, String> officesOf(String prefecture) {
        Map<String, String> chosen = new TreeMap<>();
        jdbc.sql("select jurisdiction, rule_set from observation_rule where jurisdiction like ? and jurisdiction <> ?")
                .params(prefecture + "%", prefecture)
                .query(row -> {
                    chosen.put(row.getString("jurisdiction"), row.getString("rule_set"));
                });
        return chosen;
    }

    /** Sets the rules of an office or a prefecture; null gives back what is inherited. */
    void set(String jurisdiction, String ruleSet) {
        String login = CurrentActor.get().login();
        actingAsSystem.call(() -> ruleSet == null
                ? jdbc.sql("delete from observation_rule where jurisdiction = ?")
                        .param(jurisdiction)
                        .update()
                : jdbc.sql("""
                        insert into observation_rule (jurisdiction, rule_set, set_at, set_by) values (?, ?, ?, ?)
                        on conflict (jurisdiction) do update
                          set rule_set = excluded.rule_set, set_at = excluded.set_at, set_by = excluded.set_by""")
                        .params(jurisdiction, ruleSet, OffsetDateTime.now(clock), login)
                        .update());
    }
}
