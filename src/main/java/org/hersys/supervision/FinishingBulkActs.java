package org.hersys.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.FinishingUnread;
import org.hersys.tasklist.FormRefused;
import org.hersys.tasklist.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finishes the tasks of acts whose waiting time is over, as the person who wanted it and with what that person may do. Each
 * task is a transaction of its own with its fate, two at a time: one that fails leaves the others alone, and after a crash the
 * next run goes on where the last one stood.
 */
@Component
class FinishingBulkActs {

    /** Tasks finished at the same time: enough for hundreds in seconds, too few to be felt by others. */
    private static final int HANDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(FinishingBulkActs.class);

    private final BulkActs acts;
    private final FinishingUnread finishing;
    private final Accounts accounts;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Clock clock;

    FinishingBulkActs(
            BulkActs acts,
            FinishingUnread finishing,
            Accounts accounts,
            ActingAsSystem actingAsSystem,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.acts = acts;
        this.finishing = finishing;
        this.accounts = accounts;
        this.actingAsSystem = actingAsSystem;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Carries out every act whose time has come; every node may. */
    @Scheduled(fixedDelayString = "${hersys.supervision.finish-every:2s}")
    void finishDue() {
        while (actingAsSystem.call(() -> transaction.execute(status -> finishNext()))) {
            LOG.debug("An act on many tasks has been carried out");
        }
    }

    private boolean finishNext() {
        return acts.takeDue(OffsetDateTime.now(clock))
                .map(act -> {
                    List<String> planned = acts.tasks(act.id(), "planned");
                    accounts.find(act.login())
                            .map(Account::actor)
                            .ifPresentOrElse(
                                    actor -> finishAll(actor, act.id(), planned),
                                    () -> acts.note(act.id(), "notTheirs", planned));
                    acts.done(act.id(), OffsetDateTime.now(clock));
                    return true;
                })
                .orElse(false);
    }

    private void finishAll(Actor actor, UUID act, List<String> planned) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            hands.invokeAll(planned.stream()
                    .map(task -> Executors.callable(() -> CurrentActor.runAs(actor, () -> finish(act, task))))
                    .toList());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The act goes on with the next run", stopped);
        } finally {
            hands.shutdownNow();
        }
    }

    private void finish(UUID act, String task) {
        try {
            apart.executeWithoutResult(
                    status -> acts.note(act, finishing.finish(task) ? "done" : "ownAnswer", List.of(task)));
        } catch (Refusal refusal) {
            note(act, task, fate(refusal));
        } catch (FormRefused refused) {
            note(act, task, "ownAnswer");
        } catch (RuntimeException failure) {
            LOG.error("Task {} could not be finished with many others", task, failure);
            note(act, task, "failed");
        }
    }

    private void note(UUID act, String task, String fate) {
        apart.executeWithoutResult(status -> acts.note(act, fate, List.of(task)));
    }

    private static String fate(Refusal refusal) {
        return switch (refusal.reason()) {
            case GONE -> "gone";
            case OTHER_ROLE -> "notTheirs";
            default -> "changed";
        };
    }
}
