package org.hersys.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells PostgreSQL, at the start of each transaction, who is acting; without an actor no case is visible. */
public class ActorTransactionManager extends JdbcTransactionManager {

    private static final String ACT_AS = """
            select set_config('role', ?, true), set_config('app.user', ?, true), set_config('app.organisation', ?, true),
                   set_config('app.prefecture', ?, true), set_config('app.groups', ?, true),
                   set_config('app.patient_cases', ?, true)""";

    /** A transaction manager for the application's data source. */
    public ActorTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    /** Asks who is acting before a connection is taken: the answer may need one itself. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        CurrentActor.find();
        super.doBegin(transaction, definition);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = CurrentActor.find().orElse(null);
        if (actor != null) {
            actAs(connection, actor);
        }
    }

    static void actAs(Connection connection, Actor actor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ACT_AS)) {
            statement.setString(1, actor.databaseRole());
            statement.setString(2, actor.login());
            statement.setString(3, actor.organisation());
            statement.setString(4, actor.prefecture());
            statement.setString(5, String.join(",", actor.groups()));
            statement.setString(6, arrayOf(actor.ownCases()));
            statement.execute();
        }
    }

    private static String arrayOf(Set<Long> cases) {
        return cases.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
