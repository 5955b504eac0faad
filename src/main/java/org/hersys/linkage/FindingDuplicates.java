package org.hersys.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.access.ActingAsSystem;
import org.hersys.linkage.ComparedPeople.Couple;
import org.hersys.policy.Deciding;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for others like those who are new or have changed, soon after and apart from whoever wrote them, so that nobody waits
 * for it. After an import the queue is long and the work is the same, a portion at a time.
 */
@Component
class FindingDuplicates {

    private static final int PORTION = 1000;

    private final ComparedPeople people;
    private final Deciding deciding;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;

    FindingDuplicates(
            ComparedPeople people, Deciding deciding, ActingAsSystem actingAsSystem, TransactionTemplate transaction) {
        this.people = people;
        this.deciding = deciding;
        this.actingAsSystem = actingAsSystem;
        this.transaction = transaction;
    }

    /** Compares everybody in the queue, each portion in its own transaction; gives how many people that were. */
    @Scheduled(fixedDelayString = "${hersys.linkage.every:5s}", initialDelayString = "${hersys.linkage.every:5s}")
    int run() {
        Weighing weighing = new Weighing(deciding);
        int compared = 0;
        while (true) {
            int portion = actingAsSystem.call(() -> transaction.execute(status -> portion(weighing)));
            compared += portion;
            if (portion == 0) {
                return compared;
            }
        }
    }

    private int portion(Weighing weighing) {
        List<Long> due = people.takeDue(PORTION);
        if (due.isEmpty()) {
            return 0;
        }
        Map<Long, Traits> traits = new HashMap<>(people.traits(due));
        people.replaceKeys(due, traits.values());
        List<Couple> couples = people.couples(due);
        traits.putAll(people.traits(others(couples, traits.keySet())));
        Map<Couple, Likeness> offered = new HashMap<>();
        List<Couple> unlike = new ArrayList<>();
        for (Couple couple : couples) {
            Traits first = traits.get(couple.first());
            Traits second = traits.get(couple.second());
            Likeness likeness = first == null || second == null ? null : weighing.weigh(first, second);
            if (likeness != null && likeness.isOffered()) {
                offered.put(couple, likeness);
            } else {
                unlike.add(couple);
            }
        }
        people.forget(unlike);
        people.keep(offered);
        return due.size();
    }

    private static Set<Long> others(List<Couple> couples, Set<Long> known) {
        Set<Long> others = new HashSet<>();
        couples.forEach(couple -> {
            others.add(couple.first());
            others.add(couple.second());
        });
        others.removeAll(known);
        return others;
    }
}
