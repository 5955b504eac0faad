package org.hersys.tasklist;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.hersys.tasklist.Refusal.Reason;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have changed in a case while somebody had a form of it open, as far as that person may see it; read from
 * the timeline. What steps of the processes note there themselves does not count.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class CaseChanges {

    private static final int MOST_SHOWN = 3;

    private final JdbcClient jdbc;
    private final Words words;

    CaseChanges(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Change(OffsetDateTime at, String kind) {}

    /** Where the case stands now. */
    long version(Long caseId) {
        return caseId == null
                ? 0
                : jdbc.sql("select coalesce(max(id), 0) from case_event where case_id = ? and login <> 'system'")
                        .param(caseId)
                        .query(Long.class)
                        .single();
    }

    /** Refuses with the newest changes when the case has changed since a version; a form sent without one is taken. */
    void requireNoneSince(String version, Long caseId) {
        if (version == null || caseId == null) {
            return;
        }
        List<Change> changes = jdbc.sql("""
                        select at, kind from case_event where case_id = ? and id > ? and login <> 'system'
                         order by id desc limit ?""")
                .params(caseId, number(version), MOST_SHOWN)
                .query(Change.class)
                .list();
        if (!changes.isEmpty()) {
            throw Refusal.because(Reason.STALE, changes.stream().map(this::text).collect(Collectors.joining(" · ")));
        }
    }

    private static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException tampered) {
            throw Refusal.because(Reason.MALFORMED);
        }
    }

    private String text(Change change) {
        return words.moment(change.at()) + " " + words.say("event." + change.kind());
    }
}
