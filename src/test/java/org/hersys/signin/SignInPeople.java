package org.hersys.signin;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.PhoneNumber;
import org.hersys.access.Role;
import org.hersys.access.SecondSteps;
import org.hersys.access.SecondSteps.Kind;
import org.hersys.support.Visitor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts of their own for tests of the log-in, which lock, close and change them. */
@Component
class SignInPeople {

    static final String PASSWORD = "correct horse 7 staple";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final SecondSteps steps;
    private final PasswordEncoder encoder;

    SignInPeople(Accounts accounts, SecondSteps steps, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.steps = steps;
        this.encoder = encoder;
    }

    /** An account without a second step. */
    String newcomer() {
        int number = COUNT.incrementAndGet();
        String login = "signin.person" + number;
        accounts.open(
                new Account(login, "Person " + number, "13103", "13", Set.of(Role.NURSE), Locale.ENGLISH),
                encoder.encode(PASSWORD));
        return login;
    }

    /** An account whose mobile gets the code. */
    String withMobile() {
        String login = newcomer();
        steps.register(login, Kind.SMS, new PhoneNumber("09000003001"));
        return login;
    }

    /** A ward with two mobiles and the station's telephone. */
    String ward() {
        String login = withMobile();
        steps.register(login, Kind.SMS, new PhoneNumber("09000003002"));
        steps.register(login, Kind.VOICE, new PhoneNumber("0300003003"));
        return login;
    }

    static Visitor.Answer send(Visitor visitor, String path, String fields) {
        return visitor.post(
                path,
                "application/x-www-form-urlencoded",
                fields + "&_csrf="
                        + java.net.URLEncoder.encode(visitor.formToken(), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Somebody who has typed the right password. */
    static Visitor afterFirstStep(int port, String login) {
        Visitor visitor = Visitor.at(port);
        Visitor.Answer answer = visitor.logIn(login, PASSWORD);
        if (!answer.location().contains("/login/")) {
            throw new AssertionError(answer);
        }
        return visitor;
    }
}
