package org.hersys.exchange.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works runs off, a portion a transaction, as whoever has begun them. What is stored and how far the run is are committed
 * together, so that nothing is lost or done twice wherever a server ends, and a run goes on where it stands.
 */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int LONGEST_PORTION = 500;
    private static final int WHOLE = Integer.MAX_VALUE;

    private final ImportRuns runs;
    private final ImportPortion portion;
    private final TransactionTemplate transaction;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ImportWork(ImportRuns runs, ImportPortion portion, TransactionTemplate transaction) {
        this.runs = runs;
        this.portion = portion;
        this.transaction = transaction;
    }

    /** A run that waits for a server. */
    Optional<UUID> next() {
        return CurrentActor.as(Actor.system(), () -> transaction.execute(status -> runs.atWork())).stream()
                .filter(run -> !inHand.contains(run))
                .findFirst();
    }

    /** Works a run off until it stands still; tells whether anything was done, and not because others have it. */
    boolean workOff(UUID run) {
        if (!inHand.add(run)) {
            return false;
        }
        try {
            Optional<Actor> actor =
                    CurrentActor.as(Actor.system(), () -> transaction.execute(status -> runs.actor(run)));
            if (actor.isPresent()) {
                return CurrentActor.as(actor.get(), () -> new Course(run).follow());
            }
            CurrentActor.runAs(Actor.system(), () -> fail(run, "exchange.import.accountClosed"));
            return true;
        } finally {
            inHand.remove(run);
        }
    }

    /** Lets the running portions end and begins no other. */
    void stop() {
        stopping = true;
    }

    void goOn() {
        stopping = false;
    }

    private void fail(UUID run, String reason) {
        transaction.executeWithoutResult(status -> runs.hold(run)
                .ifPresent(held -> runs.stopped(run, ImportRun.FAILED, reason, List.of(), held.counts())));
    }

    /** One run in the hands of one thread. */
    private final class Course {

        private final UUID run;
        private RowCursor<?> cursor;
        private int atMost = WHOLE;
        private int singly;

        private Course(UUID run) {
            this.run = run;
        }

        boolean follow() {
            boolean worked = false;
            try {
                while (!stopping && Boolean.TRUE.equals(step())) {
                    worked = true;
                    singly = Math.max(0, singly - 1);
                    atMost = singly > 0 ? 1 : WHOLE;
                }
                return worked;
            } finally {
                letGo();
            }
        }

        private Boolean step() {
            try {
                return transaction.execute(
                        status -> runs.hold(run).map(this::portion).orElse(false));
            } catch (DataIntegrityViolationException wrong) {
                return oneByOne(wrong);
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | TransactionException
                    | RecoverableDataAccessException later) {
                throw later;
            } catch (RuntimeException accident) {
                LOG.error(
                        "Import {} stopped by an accident: {}",
                        run,
                        accident.getClass().getName());
                fail(run, "exchange.import.failed");
                return false;
            }
        }

        /** A row that cannot be stored must not stop the others: the portion is tried again row by row. */
        private Boolean oneByOne(DataIntegrityViolationException wrong) {
            letGo();
            if (singly > 0) {
                LOG.error(
                        "A row of import {} could not be stored: {}",
                        run,
                        wrong.getClass().getName());
                return transaction.execute(status -> runs.hold(run)
                        .map(held -> {
                            portion.passOver(held, at(held));
                            return true;
                        })
                        .orElse(false));
            }
            singly = LONGEST_PORTION + 1;
            atMost = 1;
            return true;
        }

        private boolean portion(ImportRun held) {
            switch (held.state()) {
                case ImportRun.RECEIVED -> portion.recognise(held);
                case ImportRun.CHECKING -> {
                    if (held.position() > 0 || portion.count(held)) {
                        portion.check(held, at(held));
                    }
                }
                default -> portion.carryOut(held, at(held), atMost);
            }
            return true;
        }

        private RowCursor<?> at(ImportRun held) {
            if (cursor == null || !cursor.fits(held)) {
                letGo();
                cursor = portion.open(held);
            }
            return cursor;
        }

        private void letGo() {
            if (cursor != null) {
                cursor.close();
                cursor = null;
            }
        }
    }
}
