package org.hersys.access;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.ResultQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.KeyHolder;

/** A statement that reads its rows into records by {@link RecordMapper}; all else is as Spring has it. */
record RecordStatement(StatementSpec statement) implements StatementSpec {

    @Override
    public <T> MappedQuerySpec<T> query(Class<T> type) {
        return type.isRecord() ? statement.query(RecordMapper.of(type)) : statement.query(type);
    }

    @Override
    public <T> MappedQuerySpec<T> query(RowMapper<T> row) {
        return statement.query(row);
    }

    @Override
    public ResultQuerySpec query() {
        return statement.query();
    }

    @Override
    public void query(RowCallbackHandler row) {
        statement.query(row);
    }

    @Override
    public <T> T query(ResultSetExtractor<T> rows) {
        return statement.query(rows);
    }

    @Override
    public int update() {
        return statement.update();
    }

    @Override
    public int update(KeyHolder keys) {
        return statement.update(keys);
    }

    @Override
    public int update(KeyHolder keys, String... columns) {
        return statement.update(keys, columns);
    }

    @Override
    public StatementSpec param(Object value) {
        statement.param(value);
        return this;
    }

    @Override
    public StatementSpec param(int index, Object value) {
        statement.param(index, value);
        return this;
    }

    @Override
    public StatementSpec param(int index, Object value, int type) {
        statement.param(index, value, type);
        return this;
    }

    @Override
    public StatementSpec param(String name, Object value) {
        statement.param(name, value);
        return this;
    }

    @Override
    public StatementSpec param(String name, Object value, int type) {
        statement.param(name, value, type);
        return this;
    }

    @Override
    public StatementSpec params(Object... values) {
        statement.params(values);
        return this;
    }

    @Override
    public StatementSpec params(List<?> values) {
        statement.params(values);
        return this;
    }

    @Override
    public StatementSpec params(Map<String, ?> values) {
        statement.params(values);
        return this;
    }

    @Override
    public StatementSpec paramSource(Object values) {
        statement.paramSource(values);
        return this;
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource values) {
        statement.paramSource(values);
        return this;
    }
}
