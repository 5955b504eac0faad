package org.hersys.casefile;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases put together with another of the same course: they stay readable, count as withdrawn, are seen by the office and
 * the clinic alone, and lead to the one that survives.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedCases {

    /** A case and all those merged into it, with the number of one that was merged; a query follows, its first place takes the id of the case. */
    public static final String TOGETHER = """
            with recursive together (id, of_case) as (
              select id, null::text from case_file where id = ?
              union all
              select c.id, c.number from together t join case_file c on c.merged_into = t.id)
            """;

    private static final String WITHDRAWN = "withdrawn";

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    MergedCases(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** A case or one that was merged into it; only the latter with its number. */
    public record Together(long id, String ofCase) {}

    /** Where a case stands in its course and who sees it besides its office. */
    public record Standing(
            long caseId,
            String phase,
            String status,
            OffsetDateTime statusSince,
            OffsetDateTime closedAt,
            String observer,
            String offeredOffice,
            String placeOrganisation) {

        /** As a case stands now. */
        public static Standing of(CaseFile file) {
            return new Standing(
                    file.id(),
                    file.phase(),
                    file.status(),
                    file.statusSince(),
                    file.closedAt(),
                    file.observer(),
                    file.offeredOffice(),
                    file.placeOrganisation());
        }
    }

    /** Those of the cases that the actor may change, which nobody else changes before the transaction ends. */
    public List<CaseFile> hold(Collection<Long> cases) {
        return jdbc.sql("select * from case_file where id = any (?) order by id for update")
                .param(cases.toArray(Long[]::new))
                .query(CaseFile.class)
                .list();
    }

    /** Number of the case that a merged one leads to, through every merge since; empty for one that stands for itself. */
    public Optional<String> survivorOf(long caseId) {
        return jdbc.sql("""
                        with recursive way (id, merged_into, number, step) as (
                          select id, merged_into, number, 0 from case_file where id = ?
                          union all
                          select c.id, c.merged_into, c.number, w.step + 1 from way w join case_file c on c.id = w.merged_into
                           where w.step < 50)
                        select number from way where step > 0 order by step desc limit 1""").param(caseId).query(String.class).optional();
    }

    /** A case and all those that were merged into it. */
    public List<Together> together(long caseId) {
        return jdbc.sql(TOGETHER + "select id, of_case from together")
                .param(caseId)
                .query(Together.class)
                .list();
    }

    /** Merges a case that {@link #hold} gave. */
    public void merge(long merged, long survivor) {
        actingAsSystem.call(() -> {
            jdbc.sql("""
                            update case_file set merged_into = ?, phase = ?, status = ?, status_since = now(),
                              closed_at = coalesce(closed_at, now()), observer = null, offered_office = null,
                              place_organisation = case when place = 'hospital' then place_organisation end
                            where id = ?""").params(survivor, WITHDRAWN, WITHDRAWN, merged).update();
            return note(merged, WITHDRAWN);
        });
    }

    /** Whether a case still stands as {@link #merge} left it. */
    public boolean isAsMerged(long merged, long survivor) {
        return jdbc.sql(
                        "select exists (select from case_file where id = ? and merged_into = ? and phase = ? and observer is null)")
                .params(merged, survivor, WITHDRAWN)
                .query(Boolean.class)
                .single();
    }

    /** Gives a case back where it stood before it was merged, with everybody's sight of it, grants by hand included. */
    public void restore(Standing before) {
        actingAsSystem.call(() -> {
            jdbc.sql("""
                            update case_grant set ended_at = null, ended_by = null, ended_because = null
                             where case_id = ? and kind = 'byHand'
                               and ended_at = (select closed_at from case_file where id = ? and closed_at is not null)""").params(before.caseId(), before.caseId()).update();
            jdbc.sql("""
                            update case_file set merged_into = null, phase = ?, status = ?, status_since = ?::timestamptz,
                              closed_at = ?::timestamptz, observer = ?, offered_office = ?, place_organisation = ?
                            where id = ?""")
                    .params(Arrays.asList(
                            before.phase(),
                            before.status(),
                            before.statusSince(),
                            before.closedAt(),
                            before.observer(),
                            before.offeredOffice(),
                            before.placeOrganisation(),
                            before.caseId()))
                    .update();
            return note(before.caseId(), before.status());
        });
    }

    private int note(long caseId, String status) {
        return jdbc.sql("insert into case_status (case_id, status, since) values (?, ?, now())")
                .params(caseId, status)
                .update();
    }
}
