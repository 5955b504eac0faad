package org.hersys.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts what requests over HTTP ask of the database; jobs and tests themselves are not counted. */
@Component
public class DatabaseCalls implements BeanPostProcessor {

    private final Map<String, AtomicInteger> statements = new ConcurrentHashMap<>();
    private final AtomicInteger transactions = new AtomicInteger();

    /**
     * What was asked in a stretch of time.
     *
     * @param transactions that held at least one statement
     * @param statements how often each was sent, a batch of one statement once
     */
    public record Asked(int transactions, Map<String, Integer> statements) {

        /** How many statements were sent whose text holds this. */
        public int of(String part) {
            return count(sql -> sql.contains(part));
        }

        /** How many statements were sent. */
        public int all() {
            return count(sql -> true);
        }

        private int count(Predicate<String> wanted) {
            return statements.entrySet().stream()
                    .filter(entry -> wanted.test(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Counts from nothing again. */
    public void forget() {
        statements.clear();
        transactions.set(0);
    }

    /** What was asked since. */
    public Asked asked() {
        Map<String, Integer> counted = new TreeMap<>();
        statements.forEach((sql, times) -> counted.put(sql, times.get()));
        return new Asked(transactions.get(), counted);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private static boolean isRequest() {
        return Thread.currentThread().getName().startsWith("http-nio");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(DatabaseCalls.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return isRequest() ? proxy(Connection.class, new Calls(connection)) : connection;
        }
    }

    /** The calls of one connection while a request has it. */
    private final class Calls implements InvocationHandler {

        private final Connection connection;
        private boolean used;

        Calls(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals":
                    return self == arguments[0];
                case "commit", "rollback":
                    end();
                    break;
                case "prepareStatement":
                    return statement((PreparedStatement) call(connection, method, arguments), (String) arguments[0]);
                default:
            }
            return call(connection, method, arguments);
        }

        private void end() {
            if (used) {
                transactions.incrementAndGet();
                used = false;
            }
        }

        private PreparedStatement statement(PreparedStatement statement, String sql) {
            return proxy(PreparedStatement.class, (self, method, arguments) -> {
                if (method.getName().startsWith("execute")) {
                    used = true;
                    statements
                            .computeIfAbsent(sql, unknown -> new AtomicInteger())
                            .incrementAndGet();
                }
                return "equals".equals(method.getName()) ? self == arguments[0] : call(statement, method, arguments);
            });
        }
    }
}
