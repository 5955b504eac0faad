package org.hersys.access.database;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A session is read by one statement, which needs no transaction around it: that would be a way to the database and back
 * with every request. What is written is written together, in a transaction that sessions have for themselves.
 */
final class SessionTransactions implements TransactionOperations {

    private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

    private final TransactionOperations own;

    SessionTransactions(TransactionOperations own) {
        this.own = own;
    }

    /** Says that what is done only reads. */
    static <T> T reading(Supplier<T> work) {
        READING.set(true);
        try {
            return work.get();
        } finally {
            READING.remove();
        }
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        boolean alone = READING.get() && !TransactionSynchronizationManager.isActualTransactionActive();
        return (alone ? TransactionOperations.withoutTransaction() : own).execute(action);
    }
}
