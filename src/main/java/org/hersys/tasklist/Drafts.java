package org.hersys.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.Refusal.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current actor has typed into a form and not sent yet. Nobody else sees it; it ends when the task ends, when
 * the start form is taken, or after 30 days.
 */
@Component
@Transactional
public class Drafts {

    private static final int LONGEST = 64 * 1024;

    private final WorkItems workItems;
    private final StartingProcess starting;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(WorkItems workItems, StartingProcess starting, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.workItems = workItems;
        this.starting = starting;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param version where the case stood when the form was opened; null for a start form
     * @param answers by key of the form
     */
    public record Draft(OffsetDateTime savedAt, String version, JsonNode answers) {}

    /** The draft of a task's form. */
    @Transactional(readOnly = true)
    public Optional<Draft> ofTask(String taskId) {
        return find(taskId);
    }

    /** The draft of a start form. */
    @Transactional(readOnly = true)
    public Optional<Draft> ofStart(String definition) {
        return find(starting.process(definition));
    }

    /** Keeps a draft of a task that the current actor has claimed, in place of an earlier one. */
    public void saveOfTask(String taskId, String version, ObjectNode answers) {
        TaskAtHand task = workItems.atHand(taskId).orElseThrow(() -> Refusal.because(Reason.GONE));
        if (!task.isAssignedTo(CurrentActor.get().login())) {
            throw Refusal.because(Reason.UNCLAIMED);
        }
        save(taskId, true, version, answers);
    }

    /** Keeps a draft of a start form, in place of an earlier one. */
    public void saveOfStart(String definition, ObjectNode answers) {
        save(starting.process(definition), false, null, answers);
    }

    /** The draft of a page of ours that is not a task's. */
    @Transactional(readOnly = true)
    public Optional<Draft> ofPage(String place) {
        return find(place);
    }

    /** Where a draft lies, and since when. */
    public record Kept(String place, OffsetDateTime savedAt) {}

    /** The drafts of pages whose places begin so, the newest first. */
    @Transactional(readOnly = true)
    public List<Kept> ofPages(String beginning) {
        return jdbc.sql(
                        "select place, saved_at from form_draft where login = ? and starts_with(place, ?) order by saved_at desc")
                .params(CurrentActor.get().login(), beginning)
                .query(Kept.class)
                .list();
    }

    /** Keeps a draft of a page, in place of an earlier one. */
    public void saveOfPage(String place, ObjectNode answers) {
        save(place, false, null, answers);
    }

    /** Throws the draft of a page away. */
    public void discardOfPage(String place) {
        discard(place);
    }

    /** Throws the draft of a task's form away. */
    public void discardOfTask(String taskId) {
        discard(taskId);
    }

    /** Throws the draft of a start form away. */
    public void discardOfStart(String definition) {
        discard(starting.process(definition));
    }

    private void discard(String place) {
        jdbc.sql("delete from form_draft where login = ? and place = ?")
                .params(CurrentActor.get().login(), place)
                .update();
    }

    private Optional<Draft> find(String place) {
        return jdbc.sql("select saved_at, version, answers from form_draft where login = ? and place = ?")
                .params(CurrentActor.get().login(), place)
                .query((row, number) -> new Draft(
                        row.getObject("saved_at", OffsetDateTime.class),
                        row.getString("version"),
                        read(row.getString("answers"))))
                .optional();
    }

    private void save(String place, boolean ofTask, String version, ObjectNode answers) {
        if (!PlainText.misread(answers).isEmpty()) {
            throw Refusal.because(Reason.MALFORMED);
        }
        String text = answers.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw Refusal.because(Reason.TOO_LARGE, LONGEST / 1024);
        }
        jdbc.sql("""
                        insert into form_draft (login, place, of_task, version, answers, saved_at)
                        values (:login, :place, :ofTask, :version, :answers, :now)
                        on conflict (login, place) do update
                          set version = excluded.version, answers = excluded.answers, saved_at = excluded.saved_at""")
                .param("login", CurrentActor.get().login())
                .param("place", place)
                .param("ofTask", ofTask)
                .param("version", version)
                .param("answers", text)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private JsonNode read(String answers) {
        try {
            return json.readTree(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft is no JSON", impossible);
        }
    }
}
