package org.hersys.signin;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps;
import org.hersys.access.SecondSteps.SecondStep;
import org.hersys.signin.Attempts.Kind;
import org.springframework.stereotype.Component;

/** The second step of a person whose first one was right: choosing it, sending to it, trying what was typed. */
@Component
public class SecondStepOfLogIn {

    private final SecondSteps steps;
    private final SentCodes codes;
    private final AuthenticatorApp app;
    private final RecoveryCodes recovery;
    private final Attempts attempts;
    private final SignInNotes notes;
    private final Clock clock;

    SecondStepOfLogIn(
            SecondSteps steps,
            SentCodes codes,
            AuthenticatorApp app,
            RecoveryCodes recovery,
            Attempts attempts,
            SignInNotes notes,
            Clock clock) {
        this.steps = steps;
        this.codes = codes;
        this.app = app;
        this.recovery = recovery;
        this.attempts = attempts;
        this.notes = notes;
        this.clock = clock;
    }

    /** The answer to what was typed; {@link #RIGHT} finishes, all others have a text {@code code.<name>}. */
    public enum Result {
        RIGHT,
        WRONG,
        NONE,
        EXPIRED,
        USED_UP,
        WAITING,
        LOCKED
    }

    /** Second steps to choose from. */
    public List<SecondStep> choices(PendingSignIn pending) {
        return steps.of(pending.login());
    }

    /** The second step chosen, if it is still there. */
    public Optional<SecondStep> chosen(PendingSignIn pending) {
        return choices(pending).stream()
                .filter(step -> pending.chosen() != null && step.id() == pending.chosen())
                .findFirst();
    }

    /** Chooses the only second step there is and sends to it; with several the person chooses. */
    public PendingSignIn chooseOnly(PendingSignIn pending) {
        List<SecondStep> choices = choices(pending);
        return choices.size() == 1 ? choose(pending, choices.get(0)) : pending;
    }

    /** Chooses a second step and sends a code to it, unless one was sent a moment ago. */
    public PendingSignIn choose(PendingSignIn pending, SecondStep step) {
        if (step.kind() != SecondSteps.Kind.APP
                && mayNotSendFor(pending, step.number()).isZero()) {
            codes.send(pending, step.kind(), step.number());
            attempts.fail(Kind.SENT, pending.login());
            notes.note("signIn.codeSent", pending.login());
        }
        return pending.with(step.id());
    }

    /** How long no further code is sent: after each a moment, after many longer. */
    public Duration mayNotSendFor(PendingSignIn pending, PhoneNumber number) {
        Instant pause = codes.nextAt(pending.login(), number);
        Instant lock = attempts.lockedUntil(Kind.SENT, pending.login());
        Duration wait = Duration.between(clock.instant(), pause.isAfter(lock) ? pause : lock);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Tries what the person typed for the chosen second step; for a call nothing is typed. */
    public Result tryChosen(PendingSignIn pending, String typed) {
        SecondStep step = chosen(pending).orElse(null);
        if (step == null) {
            return Result.NONE;
        }
        if (attempts.isLocked(Kind.CODE, pending.login())) {
            return Result.LOCKED;
        }
        Result result =
                switch (step.kind()) {
                    case APP -> app.take(pending.login(), digits(typed)) ? Result.RIGHT : Result.WRONG;
                    case SMS -> result(codes.tryCode(pending, digits(typed)));
                    case VOICE -> result(codes.tryCall(pending));
                };
        return remembered(pending, result, step);
    }

    /** Tries a recovery code in place of the second step. */
    public Result tryRecovery(PendingSignIn pending, String typed) {
        if (attempts.isLocked(Kind.CODE, pending.login())) {
            return Result.LOCKED;
        }
        Result result = recovery.take(pending.login(), typed) ? Result.RIGHT : Result.WRONG;
        if (result == Result.RIGHT) {
            notes.note("signIn.recoveryCodeUsed", pending.login());
        }
        return remembered(pending, result, null);
    }

    private Result remembered(PendingSignIn pending, Result result, SecondStep step) {
        if (result == Result.RIGHT) {
            attempts.forget(Kind.CODE, pending.login());
            attempts.forget(Kind.SENT, pending.login());
            if (step != null) {
                steps.used(pending.login(), step.kind(), step.number(), clock.instant());
            }
        } else if (result == Result.WRONG || result == Result.USED_UP) {
            boolean locks = attempts.fail(Kind.CODE, pending.login());
            notes.note(locks ? "signIn.codeLocked" : "signIn.codeWrong", pending.login());
        }
        return result;
    }

    private static Result result(CodeAnswer answer) {
        return Result.valueOf(answer.name());
    }

    /** Digits as people type them: full width, with spaces. */
    static String digits(String typed) {
        return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "");
    }
}
