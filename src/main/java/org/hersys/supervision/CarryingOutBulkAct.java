package org.hersys.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.tasklist.MovingTasks;
import org.hersys.tasklist.MovingTasks.Standing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what was planned, and undoes it: in one transaction, leaving alone each task that is no longer as it was seen.
 * A second click finds the act done and changes nothing.
 */
@Component
@Transactional
class CarryingOutBulkAct {

    private final BulkActs acts;
    private final MovingTasks moving;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration wait;

    CarryingOutBulkAct(
            BulkActs acts,
            MovingTasks moving,
            Accounts accounts,
            AuditTrail audit,
            Clock clock,
            @Value("${hersys.supervision.wait:60s}") Duration wait) {
        this.wait = wait;
        this.acts = acts;
        this.moving = moving;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Carries out a planned act; false when there is no such act of the own office. */
    boolean carryOut(UUID id) {
        String office = Overseers.demandSupervisor().organisation();
        BulkAct act = acts.hold(id).orElse(null);
        if (act == null || !act.isPlanned()) {
            return act != null;
        }
        if (BulkAct.COMPLETE.equals(act.kind())) {
            acts.startsAt(id, OffsetDateTime.now(clock).plus(wait));
            note("work.complete", office, act, acts.tasks(id, "planned").size());
            return true;
        }
        Sorted sorted = sort(
                id,
                "planned",
                (part, now) -> now.priority() == part.priority() && Objects.equals(now.assignee(), part.assignee()));
        if (BulkAct.RAISE.equals(act.kind())) {
            moving.prioritise(sorted.untouched(), BulkAct.URGENT);
        } else {
            byRecipient(id, sorted.untouched()).forEach((recipient, tasks) -> moving.assign(tasks, recipient));
        }
        acts.note(id, "done", sorted.untouched());
        acts.note(id, "gone", sorted.gone());
        acts.note(id, "changed", sorted.touched());
        acts.done(id, OffsetDateTime.now(clock));
        note("work." + act.kind(), office, act, sorted.untouched().size());
        return true;
    }

    /** Puts back each task that nobody has touched since; false when there is no such act of the own office. */
    boolean undo(UUID id) {
        String office = Overseers.demandSupervisor().organisation();
        BulkAct act = acts.find(id).orElse(null);
        if (act != null && act.isUnderWay()) {
            return stop(act, office);
        }
        act = acts.hold(id).orElse(null);
        if (act == null || !act.canBeUndone()) {
            return act != null;
        }
        boolean raised = BulkAct.RAISE.equals(act.kind());
        Sorted sorted = sort(
                id,
                "done",
                (part, now) -> raised
                        ? now.priority() == BulkAct.URGENT && Objects.equals(now.assignee(), part.assignee())
                        : now.priority() == part.priority() && Objects.equals(now.assignee(), part.recipient()));
        List<String> here = accounts.all().stream().map(Account::login).toList();
        Map<Object, List<String>> byState = new HashMap<>();
        acts.parts(id).stream()
                .filter(part -> sorted.untouched().contains(part.taskId()))
                .forEach(part -> byState.computeIfAbsent(
                                raised ? part.priority() : here.contains(part.assignee()) ? part.assignee() : null,
                                state -> new ArrayList<>())
                        .add(part.taskId()));
        byState.forEach((state, tasks) -> {
            if (state instanceof Integer priority) {
                moving.prioritise(tasks, priority);
            } else {
                moving.assign(tasks, (String) state);
            }
        });
        acts.note(id, "undone", sorted.untouched());
        acts.note(id, "kept", sorted.gone());
        acts.note(id, "kept", sorted.touched());
        acts.undone(id, OffsetDateTime.now(clock));
        note("work.undone", office, act, sorted.untouched().size());
        return true;
    }

    /** Stops what waits for its time; once that has come, nothing is changed and nobody waits for its end. */
    private boolean stop(BulkAct act, String office) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (act.waits(now.toInstant())
                && acts.hold(act.id()).filter(BulkAct::isUnderWay).isPresent()) {
            List<String> tasks = acts.tasks(act.id(), "planned");
            acts.note(act.id(), "undone", tasks);
            acts.undone(act.id(), now);
            note("work.undone", office, act, tasks.size());
        }
        return true;
    }

    /** Tasks by who shall get them; null is the group. */
    private Map<String, List<String>> byRecipient(UUID id, List<String> tasks) {
        Map<String, List<String>> byRecipient = new HashMap<>();
        acts.parts(id).stream().filter(part -> tasks.contains(part.taskId())).forEach(part -> byRecipient
                .computeIfAbsent(part.recipient(), recipient -> new ArrayList<>())
                .add(part.taskId()));
        return byRecipient;
    }

    private interface AsSeen {
        boolean test(BulkAct.Part part, Standing now);
    }

    private record Sorted(List<String> untouched, List<String> touched, List<String> gone) {}

    private Sorted sort(UUID id, String fate, AsSeen asSeen) {
        List<BulkAct.Part> parts =
                acts.parts(id).stream().filter(part -> part.fate().equals(fate)).toList();
        Map<String, Standing> held =
                moving.hold(parts.stream().map(BulkAct.Part::taskId).toList());
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BulkAct.Part part : parts) {
            Standing now = held.get(part.taskId());
            List<String> where =
                    now == null ? sorted.gone() : asSeen.test(part, now) ? sorted.untouched() : sorted.touched();
            where.add(part.taskId());
        }
        return sorted;
    }

    private void note(String action, String office, BulkAct act, int tasks) {
        audit.note(AuditEntry.of(action)
                .about(office)
                .changed("recipient", null, act.recipient())
                .changed("tasks", null, tasks));
    }
}
