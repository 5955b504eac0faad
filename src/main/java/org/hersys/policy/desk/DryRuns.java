package org.hersys.policy.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What dry runs found, for policy staff: numbers of cases, never a person. */
@Component
@Transactional(readOnly = true)
public class DryRuns {

    /** Rows of a list on one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    DryRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run.
     *
     * @param kind trial of a draft, or recalculation of cases decided before
     * @param state counting, asking, listing, done, cancelled or failed
     * @param cases open cases the table has decided about
     * @param combinations different facts among them; each is asked once
     * @param asked how many of these have been asked
     */
    public record Run(
            long id,
            long versionId,
            String decision,
            String kind,
            String state,
            int cases,
            int combinations,
            int asked,
            String startedBy,
            OffsetDateTime startedAt,
            OffsetDateTime finishedAt) {

        /** Whether it still works. */
        public boolean isRunning() {
            return finishedAt == null;
        }
    }

    /** How many cases go from one answer to another, or stay. */
    public record Move(String before, String after, int cases) {

        /** Whether the answer changes. */
        public boolean changes() {
            return !before.equals(after);
        }
    }

    /** How many cases of a group change. */
    public record Group(String key, int cases) {}

    /** A case that changes; accepted when its new answer has been taken over. */
    public record Change(
            long caseId,
            String caseNumber,
            String office,
            String place,
            Integer decade,
            String before,
            String after,
            OffsetDateTime acceptedAt) {}

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

    /** From where to where, the largest move first. */
    public List<Move> moves(long runId) {
        return jdbc.sql("""
                        select before, after, sum(cases)::int as cases from dry_run_facts
                        where run_id = ? and before is not null group by before, after order by before = after, 3 desc""").param(runId).query(Move.class).list();
    }

    /** The cases that change, by office, place or decade of age. */
    public List<Group> groups(long runId, Grouping by) {
        return jdbc.sql(
                        "select coalesce(%s::text, '') as key, count(*)::int as cases from dry_run_change where run_id = ? group by 1 order by %s"
                                .formatted(by.column, by == Grouping.DECADE ? "max(decade) nulls last" : "2 desc, 1"))
                .param(runId)
                .query(Group.class)
                .list();
    }

    /** A page of the cases that change, in order of their numbers. */
    public List<Change> changes(long runId, int page) {
        return jdbc.sql("select * from dry_run_change where run_id = ? order by case_number limit ? offset ?")
                .params(runId, PAGE, (long) (page - 1) * PAGE)
                .query(Change.class)
                .list();
    }

    /** How many cases change. */
    public int changing(long runId) {
        return jdbc.sql("select count(*) from dry_run_change where run_id = ?")
                .param(runId)
                .query(Integer.class)
                .single();
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
