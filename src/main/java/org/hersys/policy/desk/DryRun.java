package org.hersys.policy.desk;

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
import org.hersys.policy.desk.CasesOfARun.Move;
import org.hersys.policy.desk.CasesOfARun.Portion;
import org.hersys.policy.desk.CasesOfARun.Seen;
import org.hersys.text.StoredJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks two versions of a table with the newest facts of many cases: two threads take portions of cases, each combination
 * of facts is asked once. Days of rules are set to the day of the run.
 */
@Component
class DryRun {

    private final DecisionVersions versions;
    private final DryRuns runs;
    private final CasesOfARun cases;
    private final TransactionTemplate transaction;
    private final FeelSyntax feel;
    private final StoredJson json;

    DryRun(
            DecisionVersions versions,
            DryRuns runs,
            CasesOfARun cases,
            TransactionTemplate transaction,
            FeelSyntax feel,
            StoredJson json) {
        this.versions = versions;
        this.runs = runs;
        this.cases = cases;
        this.transaction = transaction;
        this.feel = feel;
        this.json = json;
    }

    /** A run at work, with the portions that nobody has begun. */
    private record Work(DryRuns.Run run, ComparedTables tables, Map<Move, LongAdder> moves, Queue<Portion> portions) {}

    /** Works a run off; false when somebody cancelled it meanwhile. */
    boolean run(long id) {
        Work work = transaction.execute(status -> begin(id));
        CompletableFuture<Boolean> half = CompletableFuture.supplyAsync(() -> portions(work), DryRun::beside);
        boolean mine = portions(work);
        boolean finished = half.join() && mine;
        return finished
                && Boolean.TRUE.equals(
                        transaction.execute(status -> cases.keep(work.run(), work.tables(), work.moves())));
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
        ComparedTables tables = new ComparedTables(inForce, older, after, feel, json);
        return new Work(run, tables, new ConcurrentHashMap<>(), new ConcurrentLinkedQueue<>(cases.portions(id)));
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
                Portion portion = next;
                going = Boolean.TRUE.equals(transaction.execute(status -> judge(work, portion)));
            }
            return going;
        });
    }

    private boolean judge(Work work, Portion portion) {
        List<Seen> seen = cases.judged(work.run(), portion, work.tables());
        seen.forEach(one -> work.moves()
                .computeIfAbsent(one.move(), none -> new LongAdder())
                .increment());
        return cases.keep(work.run(), seen);
    }
}
