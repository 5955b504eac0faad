package org.hersys.policy;

import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a published version of a table says; patients are told their rule too, and see no table of their own. */
@Component
class PublishedTexts {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    PublishedTexts(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    @Transactional(readOnly = true)
    Optional<String> dmn(String decision, int version) {
        return actingAsSystem.call(() -> jdbc.sql(
                        "select dmn from decision_version where decision = ? and number = ? and state = 'published'")
                .params(decision, version)
                .query(String.class)
                .optional());
    }
}
