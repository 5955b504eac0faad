package org.hersys.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.LogInChanged;
import org.hersys.access.OpenSessions;
import org.hersys.access.Passwords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which people choose their password; only a hash of each is kept. */
@Component
@Transactional
public class Invitations {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final ActingAsSystem actingAsSystem;
    private final AuditTrail audit;
    private final AccountRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            Accounts accounts,
            Passwords passwords,
            OpenSessions sessions,
            ActingAsSystem actingAsSystem,
            AuditTrail audit,
            AccountRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.actingAsSystem = actingAsSystem;
        this.audit = audit;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a password chosen by link. */
    public sealed interface Outcome {

        /** It is set; the link is used up. */
        record Done() implements Outcome {}

        /** The link is used, withdrawn, too old or never was: the answer is the same. */
        record Gone() implements Outcome {}

        /** The password is not acceptable; the link can be used again. */
        record Refused(Passwords.Problem problem) implements Outcome {}
    }

    /** Makes the only valid link of an account of the current administrator; answers its token, which is not kept. */
    String issue(String login) {
        withdraw(login);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into invitation (login, token_hash, created_by, expires_at) values (?, ?, ?, ?)")
                .params(
                        login,
                        hash(token),
                        CurrentActor.get().login(),
                        OffsetDateTime.now(clock).plus(rules.invitation()))
                .update();
        return token;
    }

    /** Makes links that have not been used worthless. */
    void withdraw(String login) {
        jdbc.sql(
                        "update invitation set withdrawn_at = now() where login = ? and used_at is null and withdrawn_at is null")
                .param(login)
                .update();
    }

    /** The account that a valid link is for; looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<Account> accountOf(String token) {
        return actingAsSystem.call(() ->
                jdbc.sql("""
                        select login from invitation where token_hash = ? and used_at is null and withdrawn_at is null
                           and expires_at > now()""").param(hash(token)).query(String.class).optional().flatMap(accounts::find));
    }

    /** Sets the password with a link, which works once; sessions opened with the old password end. */
    public Outcome accept(String token, String password) {
        Account account = accountOf(token).orElse(null);
        if (account == null) {
            return new Outcome.Gone();
        }
        Optional<Passwords.Problem> problem = passwords.check(password, account);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        int used = actingAsSystem.call(() -> jdbc.sql("""
                        update invitation set used_at = now() where token_hash = ? and used_at is null
                           and withdrawn_at is null and expires_at > now()""").param(hash(token)).update());
        if (used == 0) {
            return new Outcome.Gone();
        }
        passwords.set(account.login(), password);
        sessions.endAll(account.login(), OpenSessions.End.PASSWORD_CHANGED);
        audit.noteApart(AuditEntry.of("signIn.passwordChanged")
                .about(account.organisation())
                .by(account.login()));
        events.publishEvent(LogInChanged.of(account.login(), "passwordChanged"));
        return new Outcome.Done();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
