package org.hersys.policy.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a version for a change, and remembers who has changed a draft: none of them may approve it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldDrafts {

    private final DecisionVersions versions;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldDrafts(DecisionVersions versions, JdbcClient jdbc, Clock clock) {
        this.versions = versions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A version as it stands when nobody else can change it any more in this transaction; null where there is none. */
    DecisionVersion hold(long id) {
        jdbc.sql("select id from decision_version where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return versions.find(id).orElse(null);
    }

    /** Whoever is signed in has changed a draft. */
    void changed(long id) {
        String login = CurrentActor.get().login();
        jdbc.sql("""
                        update decision_version
                        set edited_at = ?, origin = 'edited',
                            edited_by = case when ? = any (edited_by) then edited_by else edited_by || ? end
                        where id = ?""").params(OffsetDateTime.now(clock), login, login, id).update();
    }
}
