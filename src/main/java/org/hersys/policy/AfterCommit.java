package org.hersys.policy;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work for others to see what a transaction has written: after it, or at once where there is none. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Does the work when the transaction has been committed; never when it is rolled back. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
