package org.hersys.policy.questions;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads wordings of the questionnaire; drafts are seen by policy staff alone. */
@Component
@Transactional(readOnly = true)
public class QuestionWordings {

    private final JdbcClient jdbc;
    private final StoredJson json;

    QuestionWordings(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A version of the wording.
     *
     * @param state draft, submitted, published or discarded
     * @param revision counts how often it was saved
     * @param editedBy logins of everybody who changed it; none of them may approve it
     */
    public record Version(
            long id,
            String state,
            QuestionWording wording,
            int revision,
            List<String> editedBy,
            OffsetDateTime editedAt,
            String reason,
            String submittedBy,
            String approvedBy,
            OffsetDateTime publishedAt) {

        /** Whether it may still be changed. */
        public boolean isDraft() {
            return state.equals("draft");
        }

        /** Whether a person may approve it: somebody who has neither changed it nor handed it in. */
        public boolean mayBeApprovedBy(String login) {
            return state.equals("submitted") && !editedBy.contains(login) && !login.equals(submittedBy);
        }
    }

    /** All that were shown to patients, the newest first; the first is shown now. */
    public List<Version> published() {
        return jdbc.sql("select * from question_wording where state = 'published' order by published_at desc, id desc")
                .query(this::read)
                .list();
    }

    /** The one shown to patients now. */
    public Optional<Version> shown() {
        return jdbc.sql(
                        "select * from question_wording where state = 'published' order by published_at desc, id desc limit 1")
                .query(this::read)
                .optional();
    }

    /** The draft or submission; there is one at most. */
    public Optional<Version> inWork() {
        return jdbc.sql("select * from question_wording where state in ('draft', 'submitted')")
                .query(this::read)
                .optional();
    }

    /** A version by its id. */
    public Optional<Version> find(long id) {
        return jdbc.sql("select * from question_wording where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** What a draft said at a revision before the one it has now. */
    Optional<QuestionWording> earlier(long id, int revision) {
        return jdbc.sql("select (earlier -> ?)::text from question_wording where id = ? and revision > ? and ? >= 0")
                .params(revision, id, revision, revision)
                .query(String.class)
                .optional()
                .map(this::wording);
    }

    private QuestionWording wording(String text) {
        return json.read(text, new TypeReference<>() {});
    }

    private Version read(ResultSet row, int line) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getString("state"),
                wording(row.getString("wording")),
                row.getInt("revision"),
                List.of((String[]) row.getArray("edited_by").getArray()),
                row.getObject("edited_at", OffsetDateTime.class),
                row.getString("reason"),
                row.getString("submitted_by"),
                row.getString("approved_by"),
                row.getObject("published_at", OffsetDateTime.class));
    }
}
