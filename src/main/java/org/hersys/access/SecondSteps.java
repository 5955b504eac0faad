package org.hersys.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account shows beside its password: numbers that get a code or a call, an authenticator app, recovery codes. */
@Component
@Transactional
public class SecondSteps {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final SecretBox secrets;

    SecondSteps(JdbcClient jdbc, ActingAsSystem actingAsSystem, SecretBox secrets) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.secrets = secrets;
    }

    /** How the second step is made. */
    public enum Kind {
        /** Six digits by short message. */
        SMS,
        /** A call in which # is pressed. */
        VOICE,
        /** Six digits that an app shows. */
        APP;

        /** The code in the database, in forms and in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A registered second step.
     *
     * @param number null for the app; shown to people only masked
     * @param usedAt last log-in with it, null if none
     */
    public record SecondStep(long id, Kind kind, PhoneNumber number, Instant since, Instant usedAt) {}

    /** The secret of an app and the time slot of the last code taken from it. */
    public record AppSecret(byte[] key, long lastSlot) {}

    /** The second steps of an account, the last used first; nobody but the system and the account itself should ask. */
    @Transactional(readOnly = true)
    public List<SecondStep> of(String login) {
        return actingAsSystem.call(
                () -> jdbc.sql("""
                        select id, kind, number, created_at, used_at from second_step where login = ?
                        order by used_at desc nulls last, id""").param(login).query(SecondSteps::step).list());
    }

    /** Registers a number; the same number twice is registered once. */
    public void register(String login, Kind kind, PhoneNumber number) {
        actingAsSystem.call(
                () -> jdbc.sql("""
                        insert into second_step (login, kind, number) values (?, ?, ?) on conflict do nothing""").params(login, kind.code(), number.digits()).update());
    }

    /** Registers an authenticator app by the secret it shares with us, in place of an earlier one. */
    public void registerApp(String login, byte[] key, long slot) {
        actingAsSystem.call(() -> {
            jdbc.sql("delete from second_step where login = ? and kind = 'app'")
                    .param(login)
                    .update();
            return jdbc.sql("insert into second_step (login, kind, secret, last_slot) values (?, 'app', ?, ?)")
                    .params(login, secrets.seal(key), slot)
                    .update();
        });
    }

    /** The secret of the account's app. */
    @Transactional(readOnly = true)
    public Optional<AppSecret> appOf(String login) {
        return actingAsSystem.call(() -> jdbc.sql(
                        "select secret, last_slot from second_step where login = ? and kind = 'app'")
                .param(login)
                .query((row, number) -> new AppSecret(secrets.open(row.getBytes("secret")), row.getLong("last_slot")))
                .optional());
    }

    /** Takes a time slot of the app; false when it or a later one was taken before. */
    public boolean takeSlot(String login, long slot) {
        return actingAsSystem.call(
                () -> jdbc.sql("""
                        update second_step set last_slot = :slot where login = :login and kind = 'app' and last_slot < :slot""").param("slot", slot).param("login", login).update() == 1);
    }

    /** Remembers that a second step was made. */
    public void used(String login, Kind kind, PhoneNumber number, Instant at) {
        actingAsSystem.call(() -> jdbc.sql("""
                        update second_step set used_at = :at where login = :login and kind = :kind
                           and number is not distinct from :number""")
                .param("at", java.sql.Timestamp.from(at))
                .param("login", login)
                .param("kind", kind.code())
                .param("number", number == null ? null : number.digits())
                .update());
    }

    /** Takes one second step away; the last one stays. */
    public boolean remove(String login, long id) {
        return actingAsSystem.call(() -> {
            jdbc.sql("select 1 from account where login = ? for update")
                    .param(login)
                    .query()
                    .listOfRows();
            return jdbc.sql("""
                            delete from second_step s where s.login = :login and s.id = :id
                               and exists (select from second_step o where o.login = :login and o.id <> :id)""").param("login", login).param("id", id).update() == 1;
        });
    }

    /** Forgets all second steps and recovery codes of an account: it registers anew at the next log-in. */
    public void reset(String login) {
        actingAsSystem.call(() -> {
            jdbc.sql("delete from recovery_code where login = ?").param(login).update();
            jdbc.sql("update one_time_code set ended_at = now() where login = ? and ended_at is null")
                    .param(login)
                    .update();
            return jdbc.sql("delete from second_step where login = ?")
                    .param(login)
                    .update();
        });
    }

    private static SecondStep step(ResultSet row, int number) throws SQLException {
        String digits = row.getString("number");
        java.sql.Timestamp used = row.getTimestamp("used_at");
        return new SecondStep(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                digits == null ? null : new PhoneNumber(digits),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
