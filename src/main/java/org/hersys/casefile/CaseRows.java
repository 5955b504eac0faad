package org.hersys.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.hersys.access.ReadOnce;
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

    /** The same where whoever changes it may no longer see it afterwards. */
    void set(String assignments, Object... values) {
        jdbc.sql("update case_file set " + assignments + " where id = ?")
                .params(Arrays.asList(values))
                .update();
    }
}
