package org.hersys.investigation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What patients have answered in their questionnaire so far, as far as the current actor may see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Questionnaires {

    private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {};

    /** Questions that only the patient's page asks; for the nurse they are part of another answer. */
    private static final Set<String> OWN_ONLY = Set.of("workSchool", "needs", "consent");

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    Questionnaires(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A questionnaire as it stands.
     *
     * @param answers by the keys of the form, as JSON has them: texts, numbers, lists
     * @param sentAt null while it is a draft
     */
    public record Stand(Map<String, Object> answers, OffsetDateTime savedAt, OffsetDateTime sentAt) {

        /** Whether the answers have been handed over; then they are changed by phone only. */
        public boolean isSent() {
            return sentAt != null;
        }
    }

    /** The questionnaire of a case, if it was begun. */
    @Transactional(readOnly = true)
    public Optional<Stand> of(long caseId) {
        return jdbc.sql("select answers, saved_at, sent_at from questionnaire where case_id = ?")
                .param(caseId)
                .query((row, number) -> new Stand(
                        json.read(row.getString("answers"), ANSWERS),
                        row.getObject("saved_at", OffsetDateTime.class),
                        row.getObject("sent_at", OffsetDateTime.class)))
                .optional();
    }

    /** Keeps answers, in the place of earlier ones to the same questions, unless all have been sent. */
    public void save(long caseId, Map<String, Object> answers) {
        jdbc.sql("""
                        insert into questionnaire (case_id, answers, saved_at) values (?, ?::jsonb, ?)
                        on conflict (case_id) do update set answers = questionnaire.answers || excluded.answers,
                          saved_at = excluded.saved_at where questionnaire.sent_at is null""")
                .params(caseId, json.write(answers), OffsetDateTime.now(clock))
                .update();
    }

    /** Marks the questionnaire as sent; false when it was sent before. */
    boolean send(long caseId) {
        return jdbc.sql("update questionnaire set sent_at = ? where case_id = ? and sent_at is null")
                        .params(OffsetDateTime.now(clock), caseId)
                        .update()
                == 1;
    }

    /** What the nurse's form begins with when the patient has begun and not sent. */
    @Transactional(readOnly = true)
    Map<String, Object> forInterview(long caseId) {
        Map<String, Object> known = new HashMap<>();
        of(caseId).filter(stand -> !stand.isSent()).ifPresent(stand -> known.putAll(stand.answers()));
        known.keySet().removeAll(OWN_ONLY);
        known.values().removeIf(value -> value == null || "".equals(value));
        return known;
    }
}
