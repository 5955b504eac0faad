package org.hersys.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that the current administrator may see: of the own office and of the organisations it commissions. */
@Component
@Transactional(readOnly = true)
public class AdministeredAccounts {

    /** Accounts on one page. */
    public static final int PAGE = 50;

    private static final String SELECT = """
            select a.login, a.display_name, a.organisation, o.kind, a.roles, a.language, a.mail, a.shared, a.closed,
                   a.created_at, a.last_log_in_at, a.closed_at,
                   (select max(i.expires_at) from invitation i where i.login = a.login and i.used_at is null
                       and i.withdrawn_at is null and i.expires_at > now()) as invited_until
              from account a join organisation o on o.code = a.organisation
            """;

    private static final String CONDITION = """
             where (:organisation::text is null or a.organisation = :organisation)
               and (:words::text is null or strpos(lower(a.login), :words) > 0 or strpos(lower(a.display_name), :words) > 0
                    or strpos(lower(o.name_ja), :words) > 0 or strpos(lower(o.name_en), :words) > 0)
            """;

    private static final String OPEN = " not a.closed ";
    private static final String UNUSED = OPEN + "and coalesce(a.last_log_in_at, a.created_at) < :unused ";

    private final JdbcClient jdbc;
    private final AccountRules rules;
    private final Clock clock;

    AdministeredAccounts(JdbcClient jdbc, AccountRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param state open, unused, closed; anything else means open
     * @param words part of a login, a name or an organisation's name; null for all
     */
    public record Query(String state, String words, String organisation, int page) {

        public Query {
            state = Set.of("unused", "closed").contains(state == null ? "" : state) ? state : "open";
            words = words == null || words.isBlank() ? null : words.strip();
            page = Math.max(1, Math.min(page, 10_000));
        }
    }

    /** How many accounts there are of each state, for one search. */
    public record Counts(long open, long unused, long closed) {

        /** The count of a state. */
        public long of(String state) {
            return "unused".equals(state) ? unused : "closed".equals(state) ? closed : open;
        }
    }

    /** One page, by organisation and login. */
    public List<AdministeredAccount> page(Query query) {
        return with(
                        jdbc.sql(SELECT + CONDITION + " and " + condition(query.state())
                                + " order by a.organisation, a.login limit " + PAGE + " offset :first"),
                        query)
                .param("first", (query.page() - 1) * PAGE)
                .query(AdministeredAccounts::account)
                .list();
    }

    /** All of a query, for a file. */
    public List<AdministeredAccount> all(Query query) {
        return with(
                        jdbc.sql(SELECT + CONDITION + " and " + condition(query.state())
                                + " order by a.organisation, a.login"),
                        query)
                .query(AdministeredAccounts::account)
                .list();
    }

    /** How many of each state. */
    public Counts counts(Query query) {
        return with(
                        jdbc.sql("select count(*) filter (where " + OPEN + ") as open, count(*) filter (where " + UNUSED
                                + ") as unused, count(*) filter (where a.closed) as closed"
                                + " from account a join organisation o on o.code = a.organisation" + CONDITION),
                        query)
                .query(Counts.class)
                .single();
    }

    /** One account; nothing when it does not exist or is somebody else's to administer: the answer is the same. */
    public Optional<AdministeredAccount> find(String login) {
        return jdbc.sql(SELECT + " where a.login = :login")
                .param("login", login)
                .query(AdministeredAccounts::account)
                .optional();
    }

    /** Accounts older than this are unused when nobody has logged in since. */
    public OffsetDateTime unusedSince() {
        return OffsetDateTime.now(clock).minus(rules.unusedAfter());
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Query query) {
        return statement
                .param("organisation", query.organisation())
                .param("words", query.words() == null ? null : query.words().toLowerCase(Locale.ROOT))
                .param("unused", unusedSince());
    }

    private static String condition(String state) {
        return switch (state) {
            case "unused" -> UNUSED;
            case "closed" -> "a.closed";
            default -> OPEN;
        };
    }

    private static AdministeredAccount account(ResultSet row, int number) throws SQLException {
        return new AdministeredAccount(
                row.getString("login"),
                row.getString("display_name"),
                row.getString("organisation"),
                row.getString("kind"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("language"),
                row.getString("mail"),
                row.getBoolean("shared"),
                row.getBoolean("closed"),
                moment(row.getTimestamp("created_at")),
                moment(row.getTimestamp("last_log_in_at")),
                moment(row.getTimestamp("closed_at")),
                moment(row.getTimestamp("invited_until")));
    }

    private static OffsetDateTime moment(Timestamp moment) {
        return moment == null ? null : moment.toInstant().atOffset(ZoneOffset.UTC);
    }
}
