package org.hersys.signin;

import java.time.Clock;
import java.util.OptionalLong;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps;
import org.hersys.access.SecondSteps.Kind;
import org.hersys.access.SecretBox;
import org.hersys.signin.PendingSignIn.Purpose;
import org.hersys.signin.SecondStepOfLogIn.Result;
import org.springframework.stereotype.Component;

/** Registers a second step once it has been shown to work. */
@Component
public class Enrolling {

    private final SecondSteps steps;
    private final SecondStepOfLogIn second;
    private final SentCodes codes;
    private final AuthenticatorApp app;
    private final Attempts attempts;
    private final SecretBox secrets;
    private final SignInNotes notes;
    private final Clock clock;

    Enrolling(
            SecondSteps steps,
            SecondStepOfLogIn second,
            SentCodes codes,
            AuthenticatorApp app,
            Attempts attempts,
            SecretBox secrets,
            SignInNotes notes,
            Clock clock) {
        this.steps = steps;
        this.second = second;
        this.codes = codes;
        this.app = app;
        this.attempts = attempts;
        this.secrets = secrets;
        this.notes = notes;
        this.clock = clock;
    }

    /** Begins with a number and sends it a code, unless one was sent a moment ago. */
    public Enrolment begin(String login, Kind kind, PhoneNumber number) {
        Enrolment begun = new Enrolment(attempt(login), kind, number.digits(), null);
        send(begun);
        return begun;
    }

    /** Begins with an authenticator app. */
    public Enrolment beginApp(String login) {
        return new Enrolment(attempt(login), Kind.APP, null, secrets.seal(app.newSecret()));
    }

    /** Sends a code to the new number; false when one was sent a moment ago. */
    public boolean send(Enrolment enrolment) {
        if (!second.mayNotSendFor(enrolment.attempt(), enrolment.to()).isZero()) {
            return false;
        }
        codes.send(enrolment.attempt(), enrolment.kind(), enrolment.to());
        attempts.fail(Attempts.Kind.SENT, enrolment.attempt().login());
        notes.note("signIn.codeSent", enrolment.attempt().login());
        return true;
    }

    /** The secret of the new app, to be shown. */
    public byte[] secretOf(Enrolment enrolment) {
        return secrets.open(enrolment.secret());
    }

    /** Tries the first code of the new second step and registers it when it was right. */
    public Result finish(Enrolment enrolment, String typed) {
        String login = enrolment.attempt().login();
        if (attempts.isLocked(Attempts.Kind.CODE, login)) {
            return Result.LOCKED;
        }
        Result result = tried(enrolment, SecondStepOfLogIn.digits(typed));
        if (result == Result.RIGHT) {
            attempts.forget(Attempts.Kind.SENT, login);
            steps.used(login, enrolment.kind(), enrolment.to(), clock.instant());
            notes.note("signIn.enrolled", login);
        } else if (result == Result.WRONG || result == Result.USED_UP) {
            attempts.fail(Attempts.Kind.CODE, login);
        }
        return result;
    }

    private Result tried(Enrolment enrolment, String typed) {
        String login = enrolment.attempt().login();
        if (enrolment.kind() == Kind.APP) {
            byte[] secret = secretOf(enrolment);
            OptionalLong slot = app.slotOf(secret, typed);
            slot.ifPresent(taken -> steps.registerApp(login, secret, taken));
            return slot.isPresent() ? Result.RIGHT : Result.WRONG;
        }
        CodeAnswer answer = enrolment.kind() == Kind.SMS
                ? codes.tryCode(enrolment.attempt(), typed)
                : codes.tryCall(enrolment.attempt());
        if (answer == CodeAnswer.RIGHT) {
            steps.register(login, enrolment.kind(), enrolment.to());
        }
        return Result.valueOf(answer.name());
    }

    private PendingSignIn attempt(String login) {
        return PendingSignIn.of(login, Purpose.ENROL, clock.instant());
    }
}
