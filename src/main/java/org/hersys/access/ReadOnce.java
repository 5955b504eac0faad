package org.hersys.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads rows that the steps of one transaction ask for again and again. What has been read is known until the
 * transaction ends or until {@link ForgetfulJdbc} sees a statement that writes one of its tables or waits for a lock. It
 * is known to the actor who asked and to nobody else; what a person has read is forgotten with every write, because a
 * write may change what the person may see.
 */
@Component
public class ReadOnce {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)");
    private static final Pattern WAITS = Pattern.compile("\\bfor\\s+(?:no\\s+key\\s+)?(?:update|share)\\b|_lock\\(");

    /** An import writes thousands of cases in one transaction; so many answers are known at most. */
    private static final int MOST = 500;

    private static final Map<String, Statement> STATEMENTS = new ConcurrentHashMap<>();
    private static final int MOST_STATEMENTS = 2_000;

    private final JdbcClient jdbc;

    ReadOnce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows, none of which may be changed; a record's components are named as the columns. */
    public <T> List<T> list(String sql, Class<T> type, Object... parameters) {
        return known(
                sql,
                parameters,
                () -> jdbc.sql(sql).params(parameters).query(type).list());
    }

    /** The rows as read by a mapper, always the same one for the same statement. */
    public <T> List<T> list(String sql, RowMapper<T> row, Object... parameters) {
        return known(
                sql,
                parameters,
                () -> jdbc.sql(sql).params(parameters).query(row).list());
    }

    /** The one row there may be. */
    public <T> Optional<T> find(String sql, Class<T> type, Object... parameters) {
        return DataAccessUtils.optionalResult(list(sql, type, parameters));
    }

    /** The one row there may be, as read by a mapper. */
    public <T> Optional<T> find(String sql, RowMapper<T> row, Object... parameters) {
        return DataAccessUtils.optionalResult(list(sql, row, parameters));
    }

    /** Says what a statement would answer now, because the one row it is about has just been written and given back. */
    public <T> void know(String sql, T row, Object... parameters) {
        Known known = Known.ofTransaction();
        if (known != null) {
            CurrentActor.find()
                    .ifPresent(actor ->
                            known.answers.put(new Question(actor, sql, Arrays.asList(parameters)), List.of(row)));
        }
    }

    @SuppressWarnings("unchecked") // the same statement is read in the same way
    private static <T> List<T> known(String sql, Object[] parameters, Supplier<List<T>> reading) {
        Known known = Known.ofTransaction();
        Actor actor = CurrentActor.find().orElse(null);
        if (known == null || actor == null) {
            return reading.get();
        }
        Question question = new Question(actor, sql, Arrays.asList(parameters));
        List<T> answer = (List<T>) known.answers.get(question);
        if (answer == null) {
            answer = Collections.unmodifiableList(reading.get());
            known.answers.put(question, answer);
        }
        return answer;
    }

    /** A statement is about to be sent. */
    static void heed(String statement) {
        if (TransactionSynchronizationManager.getResource(ReadOnce.class) instanceof Known known) {
            known.heed(Statement.of(statement));
        }
    }

    /** What the text of a statement tells. */
    private record Statement(Set<String> read, Set<String> written, boolean waits) {

        static Statement of(String sql) {
            if (STATEMENTS.size() >= MOST_STATEMENTS) {
                STATEMENTS.clear();
            }
            return STATEMENTS.computeIfAbsent(
                    sql,
                    text -> new Statement(
                            tables(READ, text),
                            tables(WRITTEN, text),
                            WAITS.matcher(text).find()));
        }

        private static Set<String> tables(Pattern named, String text) {
            return named.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Question(Actor actor, String sql, List<Object> parameters) {

        boolean isAbout(Set<String> written) {
            return !Collections.disjoint(written, Statement.of(sql).read());
        }
    }

    /** What is known in a transaction; Spring takes it away with the transaction, and lays it aside with it. */
    private static final class Known extends ResourceHolderSupport {

        private final Map<Question, List<?>> answers = new HashMap<>();

        static Known ofTransaction() {
            if (!TransactionSynchronizationManager.isActualTransactionActive()
                    || !TransactionSynchronizationManager.isSynchronizationActive()) {
                return null;
            }
            Known known = (Known) TransactionSynchronizationManager.getResource(ReadOnce.class);
            if (known == null) {
                known = new Known();
                TransactionSynchronizationManager.bindResource(ReadOnce.class, known);
                TransactionSynchronizationManager.registerSynchronization(
                        new ResourceHolderSynchronization<>(known, (Object) ReadOnce.class) {});
            }
            return known;
        }

        void heed(Statement statement) {
            if (answers.size() >= MOST || statement.waits()) {
                answers.clear();
            } else if (!statement.written().isEmpty()) {
                answers.keySet()
                        .removeIf(question -> !question.actor().isSystem() || question.isAbout(statement.written()));
            }
        }
    }
}
