package org.hersys.policy.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.engine.FeelSyntax;
import org.hersys.policy.RuleDate;
import org.hersys.policy.desk.ComparedTables.Answered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks two versions of a table with the newest facts of many cases: two threads take portions of cases, each combination
 * of facts is asked once. Days of rules are set to the day of the run.
 */
@Component
class DryRun {

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

    private final DecisionVersions versions;
    private final DryRuns runs;
    private final RuleDate ruleDate;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FeelSyntax feel;
    private final ObjectMapper json;
    private final Clock clock;

    DryRun(
            DecisionVersions versions,
            DryRuns runs,
            RuleDate ruleDate,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            FeelSyntax feel,
            ObjectMapper json,
            Clock clock) {
        this.versions = versions;
        this.runs = runs;
        this.ruleDate = ruleDate;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.feel = feel;
        this.json = json;
        this.clock = clock;
    }

    private record Move(String office, String place, Integer decade, Answered answered) {}

    private record Seen(long caseId, String number, Move move) {}

    /** Cases from one id to another, both included. */
    private record Portion(long first, long last) {}

    /** A run at work, with the portions that nobody has begun. */
    private record Work(DryRuns.Run run, ComparedTables tables, Map<Move, LongAdder> moves, Queue<Portion> portions) {}

    /** Works a run off; false when somebody cancelled it meanwhile. */
    boolean run(long id) {
        Work work = transaction.execute(status -> begin(id));
        CompletableFuture<Boolean> half = CompletableFuture.supplyAsync(() -> portions(work), DryRun::beside);
        boolean mine = portions(work);
        boolean finished = half.join() && mine;
        return finished && Boolean.TRUE.equals(transaction.execute(status -> keep(work)));
    }

    /** Throws away what earlier runs of the kind found about the version. */
    void forgetEarlier(long id) {
        jdbc.update("""
                delete from dry_run older using dry_run newer where newer.id = ?
                  and older.version_id = newer.version_id and older.kind = newer.kind and older.id < newer.id""", id);
    }

    private Work begin(long id) {
        DryRuns.Run run = runs.find(id).orElseThrow();
        String after = versions.dmn(run.versionId());
        String inForce = versions.at(run.decision(), run.startedAt())
                .map(version -> versions.dmn(version.id()))
                .orElse(after);
        Map<Integer, String> older = new TreeMap<>();
        if (run.kind().equals("recalculation")) {
            versions.published(run.decision())
                    .forEach(version -> older.put(version.number(), versions.dmn(version.id())));
        }
        Queue<Portion> portions = new ConcurrentLinkedQueue<>(
                jdbc.query("""
                select min(id), max(id) from (select id, (row_number() over (order by id) - 1) / ? as portion from case_file) c
                group by portion order by portion""", (row, line) -> new Portion(row.getLong(1), row.getLong(2)), PORTION));
        jdbc.update("update dry_run set portions = ? where id = ?", portions.size(), id);
        ComparedTables tables = new ComparedTables(inForce, older, after, feel, json);
        return new Work(run, tables, new ConcurrentHashMap<>(), portions);
    }

    private static void beside(Runnable work) {
        Thread second = new Thread(work, "dry-run-second");
        second.setDaemon(true);
        second.start();
    }

    private boolean portions(Work work) {
        return CurrentActor.as(Actor.system(), () -> {
            boolean going = true;
            for (Portion next = work.portions().poll();
                    going && next != null;
                    next = work.portions().poll()) {
                Portion cases = next;
                going = Boolean.TRUE.equals(transaction.execute(status -> judge(work, cases)));
            }
            return going;
        });
    }

    private boolean judge(Work work, Portion portion) {
        DryRuns.Run run = work.run();
        boolean trial = run.kind().equals("trial");
        List<Seen> seen = jdbc.query(
                CASES,
                (row, line) -> new Seen(
                        row.getLong("id"),
                        row.getString("number"),
                        new Move(
                                row.getString("office"),
                                row.getString("place"),
                                row.getObject("decade", Integer.class),
                                work.tables().ask(row.getString("facts"), trial ? 0 : row.getInt("version")))),
                ruleDate.of(run.startedOn()).toString(),
                run.decision(),
                portion.first(),
                portion.last(),
                run.days() != null,
                run.since());
        seen.forEach(one -> work.moves()
                .computeIfAbsent(one.move(), none -> new LongAdder())
                .increment());
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

    private boolean keep(Work work) {
        long id = work.run().id();
        jdbc.batchUpdate(
                "insert into dry_run_answer (run_id, id, outputs) values (?, ?, ?::jsonb)",
                work.tables().answers().entrySet().stream()
                        .map(answer -> new Object[] {id, answer.getValue(), answer.getKey()})
                        .toList());
        jdbc.batchUpdate(
                "insert into dry_run_move (run_id, office, place, decade, before, after, cases) values (?, ?, ?, ?, ?, ?, ?)",
                work.moves().entrySet().stream()
                        .map(move -> new Object[] {
                            id,
                            move.getKey().office(),
                            move.getKey().place(),
                            move.getKey().decade(),
                            move.getKey().answered().before(),
                            move.getKey().answered().after(),
                            move.getValue().intValue()
                        })
                        .toList());
        return jdbc.update(
                        "update dry_run set combinations = ? where id = ? and finished_at is null",
                        work.tables().combinations(),
                        id)
                == 1;
    }
}
