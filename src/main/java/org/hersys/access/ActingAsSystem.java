package org.hersys.access;

import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Steps of a process belong to the system, whoever's click set them going: a clinic that reports a case does not
 * gain the right to write decisions. Inside a running transaction the sight changes for the step and back after it.
 */
@Component
public class ActingAsSystem {

    private final DataSource dataSource;

    ActingAsSystem(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does a piece of work with the system's sight, in the caller's transaction if there is one. */
    public <T> T call(Supplier<T> work) {
        Actor before = CurrentActor.find().orElse(null);
        if (before != null && before.isSystem()) {
            return work.get();
        }
        return CurrentActor.as(Actor.system(), () -> {
            switchTo(Actor.system());
            T result = work.get();
            switchTo(before == null ? nobody() : before);
            return result;
        });
    }

    private static Actor nobody() {
        return new Actor("", "", "", java.util.Set.of(), java.util.Locale.JAPANESE);
    }

    private void switchTo(Actor actor) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            ActorTransactionManager.actAs(connection, actor);
        } catch (SQLException failure) {
            throw new IllegalStateException("The sight of the transaction could not be changed", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
