package org.hersys.policy.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.text.Dates;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What dry runs found, for policy staff: numbers of cases, never a person. */
@Component
@Transactional(readOnly = true)
public class DryRuns {

    /** Rows of a list on one page. */
    public static final int PAGE = 50;

    private static final TypeReference<Map<String, String>> OUTPUTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;

    DryRuns(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A run.
     *
     * @param kind trial of a draft, or recalculation of cases decided before
     * @param scope open, recent or wave, see {@link TrialScope}
     * @param state running, done, cancelled or failed
     * @param portions into which the cases are divided; so many are done
     * @param cases the table has decided about, as far as they were looked at
     * @param changing cases that would get another answer
     * @param combinations of facts for which the tables were asked
     */
    public record Run(
            long id,
            long versionId,
            String decision,
            String kind,
            String scope,
            Integer days,
            Integer wave,
            String state,
            int portions,
            int portionsDone,
            int cases,
            int changing,
            int combinations,
            String startedBy,
            OffsetDateTime startedAt,
            OffsetDateTime finishedAt) {

        /** Whether it still works. */
        public boolean isRunning() {
            return finishedAt == null;
        }

        /** The day in Japan on which it began. */
        public LocalDate startedOn() {
            return startedAt.atZoneSameInstant(Dates.JAPAN).toLocalDate();
        }

        /** Cases notified before are left out; long ago when days do not matter. */
        OffsetDateTime since() {
            LocalDate first =
                    days == null ? LocalDate.of(1900, 1, 1) : startedOn().minusDays(days - 1L);
            return first.atStartOfDay(Dates.JAPAN).toOffsetDateTime();
        }

        /** What a number of cases looked at stands for: itself, in a wave its share of the wave. */
        public int scaled(int some) {
            return wave == null || cases == 0 ? some : (int) Math.round((double) some * wave / cases);
        }
    }

    /** How many cases of one place go from one answer to another, or stay; an answer is its outputs by name. */
    public record Move(String place, Map<String, String> before, Map<String, String> after, int cases) {

        /** Whether the answer changes. */
        public boolean changes() {
            return !before.equals(after);
        }
    }

    /** How many cases of a group change. */
    public record Group(String key, int cases) {}

    /** A case that changes; accepted when its new answer has been taken over. */
    public record Change(
            String caseNumber, Map<String, String> before, Map<String, String> after, OffsetDateTime acceptedAt) {}

    /** The newest run of a kind for a version. */
    public Optional<Run> latest(long versionId, String kind) {
        return jdbc.sql("select * from dry_run where version_id = ? and kind = ? order by id desc limit 1")
                .params(versionId, kind)
                .query(Run.class)
                .optional();
    }

    /** A run by its id. */
    public Optional<Run> find(long id) {
        return jdbc.sql("select * from dry_run where id = ?")
                .param(id)
                .query(Run.class)
                .optional();
    }

    /** From where to where, whatever the place: what changes first, the largest move first. */
    public List<Move> moves(Run run) {
        return moves(run, "null::text").stream()
                .sorted(Comparator.comparing((Move move) -> !move.changes())
                        .thenComparing(Move::cases, Comparator.reverseOrder()))
                .toList();
    }

    /** From where to where in each place of care. */
    public List<Move> movesByPlace(Run run) {
        return moves(run, "place");
    }

    private List<Move> moves(Run run, String place) {
        Map<Integer, Map<String, String>> answers = answers(run.id());
        return jdbc.sql(
                        "select %1$s as place, before, after, sum(cases)::int as cases from dry_run_move where run_id = ? group by 1, 2, 3"
                                .formatted(place))
                .param(run.id())
                .query((row, line) -> new Move(
                        row.getString("place"),
                        answers.get(row.getInt("before")),
                        answers.get(row.getInt("after")),
                        run.scaled(row.getInt("cases"))))
                .list();
    }

    /** The cases that change, by office, place or decade of age. */
    public List<Group> groups(Run run, Grouping by) {
        return jdbc.sql(
                        "select coalesce(%s::text, '') as key, sum(cases)::int as cases from dry_run_move where run_id = ? and before <> after group by 1 order by %s"
                                .formatted(by.column, by == Grouping.DECADE ? "max(decade) nulls last" : "2 desc, 1"))
                .param(run.id())
                .query((row, line) -> new Group(row.getString("key"), run.scaled(row.getInt("cases"))))
                .list();
    }

    /** How many of the cases that change nobody has accepted. */
    public int open(Run run) {
        return jdbc.sql("select count(*) from dry_run_change where run_id = ? and accepted_at is null")
                .param(run.id())
                .query(Integer.class)
                .single();
    }

    /** A page of the cases that change, as they were opened. */
    public List<Change> changes(Run run, int page) {
        Map<Integer, Map<String, String>> answers = answers(run.id());
        return jdbc.sql("select * from dry_run_change where run_id = ? order by case_id limit ? offset ?")
                .params(run.id(), PAGE, (long) (page - 1) * PAGE)
                .query((row, line) -> new Change(
                        row.getString("case_number"),
                        answers.get(row.getInt("before")),
                        answers.get(row.getInt("after")),
                        row.getObject("accepted_at", OffsetDateTime.class)))
                .list();
    }

    private Map<Integer, Map<String, String>> answers(long run) {
        Map<Integer, Map<String, String>> answers = new HashMap<>();
        jdbc.sql("select id, outputs from dry_run_answer where run_id = ?")
                .param(run)
                .query(row -> {
                    answers.put(row.getInt("id"), json.read(row.getString("outputs"), OUTPUTS));
                });
        return answers;
    }

    /** By what changes are counted. */
    public enum Grouping {
        OFFICE("office"),
        PLACE("place"),
        DECADE("decade");

        private final String column;

        Grouping(String column) {
            this.column = column;
        }
    }
}
