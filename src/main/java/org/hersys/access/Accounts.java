package org.hersys.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one source of truth for accounts; the engine and its web apps read from here too. */
@Component
@Transactional
public class Accounts {

    private static final String COLUMNS = "a.login, a.display_name, a.organisation, o.prefecture, a.roles, a.language";

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    Accounts(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** An open account that the current actor may know of (a colleague), by its login. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String login) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from account a join organisation o on o.code = a.organisation where a.login = :login and not a.closed")
                .param("login", login)
                .query(Accounts::account)
                .optional();
    }

    /** Open accounts that the current actor may know of, by login. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from account a join organisation o on o.code = a.organisation where not a.closed order by a.login")
                .query(Accounts::account)
                .list();
    }

    /** Creates the account unless its login exists; the password arrives hashed. */
    public void open(Account account, String passwordHash) {
        actingAsSystem.call(() -> jdbc.sql("""
                        insert into account (login, password_hash, display_name, organisation, roles, language)
                        values (:login, :hash, :name, :organisation, :roles::text[], :language) on conflict (login) do nothing""")
                .param("login", account.login())
                .param("hash", passwordHash)
                .param("name", account.displayName())
                .param("organisation", account.organisation())
                .param("roles", account.roles().stream().map(Role::code).toArray(String[]::new))
                .param("language", account.language().getLanguage())
                .update());
    }

    /** Remembers that somebody has just logged in to the account. */
    public void loggedIn(String login) {
        actingAsSystem.call(() -> jdbc.sql("update account set last_log_in_at = now() where login = ?")
                .param(login)
                .update());
    }

    /** Remembers the language a person chose for texts. */
    public void speak(String login, Locale language) {
        actingAsSystem.call(() -> jdbc.sql("update account set language = :language where login = :login")
                .param("language", language.getLanguage())
                .param("login", login)
                .update());
    }

    void keepPassword(String login, String hash) {
        actingAsSystem.call(() -> jdbc.sql("update account set password_hash = :hash where login = :login")
                .param("hash", hash)
                .param("login", login)
                .update());
    }

    /** What sign-in needs: the account with its password hash; nothing for unknown or closed accounts. */
    Optional<AccountSecret> secretOf(String login) {
        return actingAsSystem.call(() -> jdbc.sql("select " + COLUMNS
                        + ", a.password_hash from account a join organisation o on o.code = a.organisation"
                        + " where a.login = :login and not a.closed")
                .param("login", login)
                .query((row, number) -> new AccountSecret(account(row, number), row.getString("password_hash")))
                .optional());
    }

    record AccountSecret(Account account, String passwordHash) {}

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("login"),
                row.getString("display_name"),
                row.getString("organisation"),
                row.getString("prefecture"),
                roles(row.getArray("roles")),
                Locale.forLanguageTag(row.getString("language")));
    }

    private static Set<Role> roles(Array codes) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of((String[]) codes.getArray()).map(Role::ofCode).forEach(roles::add);
        return roles;
    }
}
