package org.hersys.policy.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.hersys.policy.RuleDate;
import org.hersys.policy.desk.ComparedTables.Answered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a dry run as they are read, portion by portion, and what is kept of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CasesOfARun {

    private static final int PORTION = 10_000;

    /** The cases of a portion about which the table has decided, each with its newest facts. */
    private static final String CASES = """
            select c.id, c.number, c.office, c.place,
                   extract(year from age(coalesce(c.diagnosed_on, c.reported_at::date), p.birth_date))::int / 10 * 10 as decade,
                   r.version, (%s)::text as facts
            from case_file c join person p on p.id = c.person_id
            cross join lateral (select facts, version from decision_record where case_id = c.id and decision = ?
                                order by decided_at desc, id desc limit 1) r
            where c.id between ? and ? and (? or c.closed_at is null) and c.reported_at >= ?""".formatted(Facts.AS_OF_A_DAY);

    private final RuleDate ruleDate;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CasesOfARun(RuleDate ruleDate, JdbcTemplate jdbc, Clock clock) {
        this.ruleDate = ruleDate;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Cases from one id to another, both included. */
    record Portion(long first, long last) {}

    /** From one answer to another, of people of an office, place and decade of age. */
    record Move(String office, String place, Integer decade, Answered answered) {}

    /** A case that was looked at. */
    record Seen(long caseId, String number, Move move) {}

    /** Divides all cases into portions for a run. */
    List<Portion> portions(long run) {
        List<Portion> portions = jdbc.query("""
                select min(id), max(id) from (select id, (row_number() over (order by id) - 1) / ? as portion from case_file) c
                group by portion order by portion""", (row, line) -> new Portion(row.getLong(1), row.getLong(2)), PORTION);
        jdbc.update("update dry_run set portions = ? where id = ?", portions.size(), run);
        return portions;
    }

    /** The cases of a portion, each with what the tables say of it. */
    List<Seen> judged(DryRuns.Run run, Portion portion, ComparedTables tables) {
        boolean trial = run.kind().equals("trial");
        return jdbc.query(
                CASES,
                (row, line) -> new Seen(
                        row.getLong("id"),
                        row.getString("number"),
                        new Move(
                                row.getString("office"),
                                row.getString("place"),
                                row.getObject("decade", Integer.class),
                                tables.ask(row.getString("facts"), trial ? 0 : row.getInt("version")))),
                ruleDate.of(run.startedOn()).toString(),
                run.decision(),
                portion.first(),
                portion.last(),
                run.days() != null,
                run.since());
    }

    /** Keeps how far a run is and which cases of a portion change, of a wave none; false when it was cancelled. */
    boolean keep(DryRuns.Run run, List<Seen> seen) {
        List<Seen> changing =
                seen.stream().filter(one -> one.move().answered().changes()).toList();
        if (run.wave() == null) {
            list(run.id(), changing);
        }
        return jdbc.update("""
                        update dry_run set portions_done = portions_done + 1, cases = cases + ?, changing = changing + ?, moved_at = ?
                        where id = ? and finished_at is null""", seen.size(), changing.size(), OffsetDateTime.now(clock), run.id()) == 1;
    }

    private void list(long run, List<Seen> changing) {
        jdbc.update(
                """
                insert into dry_run_change (run_id, case_id, case_number, before, after)
                select ?, * from unnest(?::bigint[], ?::text[], ?::integer[], ?::integer[])""",
                run,
                changing.stream().map(Seen::caseId).toArray(Long[]::new),
                changing.stream().map(Seen::number).toArray(String[]::new),
                changing.stream().map(one -> one.move().answered().before()).toArray(Integer[]::new),
                changing.stream().map(one -> one.move().answered().after()).toArray(Integer[]::new));
    }

    /** Keeps each answer once and how many cases go from one to another; false when the run was cancelled. */
    boolean keep(DryRuns.Run run, ComparedTables tables, Map<Move, LongAdder> moves) {
        jdbc.batchUpdate(
                "insert into dry_run_answer (run_id, id, outputs) values (?, ?, ?::jsonb)",
                tables.answers().entrySet().stream()
                        .map(answer -> new Object[] {run.id(), answer.getValue(), answer.getKey()})
                        .toList());
        jdbc.batchUpdate(
                "insert into dry_run_move (run_id, office, place, decade, before, after, cases) values (?, ?, ?, ?, ?, ?, ?)",
                moves.entrySet().stream()
                        .map(entry ->
                                moved(run.id(), entry.getKey(), entry.getValue().intValue()))
                        .toList());
        return jdbc.update(
                        "update dry_run set combinations = ? where id = ? and finished_at is null",
                        tables.combinations(),
                        run.id())
                == 1;
    }

    private static Object[] moved(long run, Move move, int cases) {
        return new Object[] {
            run,
            move.office(),
            move.place(),
            move.decade(),
            move.answered().before(),
            move.answered().after(),
            cases
        };
    }

    /** Throws away what earlier runs of the kind found about the version. */
    void forgetEarlier(long run) {
        jdbc.update("""
                delete from dry_run older using dry_run newer where newer.id = ?
                  and older.version_id = newer.version_id and older.kind = newer.kind and older.id < newer.id""", run);
    }
}
