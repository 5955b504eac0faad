package org.hersys.access;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.support.KeyHolder;

/** Has {@link ReadOnce} forget what a statement changes, so that nobody who writes has to think of it. */
public class ForgetfulJdbc extends JdbcTemplate {

    /** What a statement of unknown text may do: anything. */
    private static final String ANYTHING = "for update";

    /** On the data source of the application. */
    public ForgetfulJdbc(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public <T> T query(PreparedStatementCreator statement, PreparedStatementSetter values, ResultSetExtractor<T> rows) {
        heed(statement);
        return super.query(statement, values, rows);
    }

    @Override
    protected int update(PreparedStatementCreator statement, PreparedStatementSetter values) {
        heed(statement);
        return super.update(statement, values);
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        heed(statement);
        return super.update(statement, keys);
    }

    @Override
    public int update(String sql) {
        ReadOnce.heed(sql);
        return super.update(sql);
    }

    @Override
    public void execute(String sql) {
        ReadOnce.heed(ANYTHING);
        super.execute(sql);
    }

    @Override
    public int[] batchUpdate(String... statements) {
        ReadOnce.heed(ANYTHING);
        return super.batchUpdate(statements);
    }

    @Override
    public int[] batchUpdate(PreparedStatementCreator statement, BatchPreparedStatementSetter values, KeyHolder keys) {
        heed(statement);
        return super.batchUpdate(statement, values, keys);
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter values) {
        ReadOnce.heed(sql);
        return super.batchUpdate(sql, values);
    }

    @Override
    public <T> int[][] batchUpdate(
            String sql, Collection<T> rows, int size, ParameterizedPreparedStatementSetter<T> values) {
        ReadOnce.heed(sql);
        return super.batchUpdate(sql, rows, size, values);
    }

    private static void heed(PreparedStatementCreator statement) {
        ReadOnce.heed(statement instanceof SqlProvider known && known.getSql() != null ? known.getSql() : ANYTHING);
    }
}
