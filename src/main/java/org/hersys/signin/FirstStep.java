package org.hersys.signin;

import java.time.Clock;
import java.util.Optional;
import org.hersys.access.Account;
import org.hersys.access.Passwords;
import org.hersys.access.SecondSteps;
import org.hersys.signin.Attempts.Kind;
import org.hersys.signin.PendingSignIn.Purpose;
import org.springframework.stereotype.Component;

/**
 * Log-in name and password. Wrong, unknown, closed and locked get one answer after the same work, so that nobody learns
 * which accounts there are.
 */
@Component
public class FirstStep {

    private final Passwords passwords;
    private final SecondSteps steps;
    private final Attempts attempts;
    private final SignInNotes notes;
    private final Clock clock;

    FirstStep(Passwords passwords, SecondSteps steps, Attempts attempts, SignInNotes notes, Clock clock) {
        this.passwords = passwords;
        this.steps = steps;
        this.attempts = attempts;
        this.notes = notes;
        this.clock = clock;
    }

    /** Begins a log-in; nothing when it does not succeed, for whatever reason. */
    public Optional<PendingSignIn> take(String login, String password, String address) {
        boolean lockedAccount = attempts.isLocked(Kind.ACCOUNT, login);
        boolean lockedAddress = attempts.isLocked(Kind.ADDRESS, address);
        Optional<Account> account = passwords.accountOf(login, password);
        if (account.isEmpty() || lockedAccount || lockedAddress) {
            boolean locks = attempts.fail(Kind.ACCOUNT, login) & !lockedAccount;
            boolean locksAddress = attempts.fail(Kind.ADDRESS, address) & !lockedAddress;
            notes.note(locks || locksAddress ? "signIn.locked" : "signIn.failed", login);
            return Optional.empty();
        }
        return Optional.of(begin(account.get().login()));
    }

    /** Begins a log-in whose first step has been made, here or at an identity provider. */
    public PendingSignIn begin(String login) {
        Purpose purpose = steps.of(login).isEmpty() ? Purpose.ENROL : Purpose.SIGN_IN;
        return PendingSignIn.of(login, purpose, clock.instant());
    }
}
