package org.hersys.accounts;

import java.util.List;
import java.util.Optional;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps;
import org.hersys.access.SecondSteps.Kind;
import org.hersys.access.SecondSteps.SecondStep;
import org.springframework.stereotype.Component;

/** Telephone numbers for the second step, as an administrator registers them; whose account it is was checked before. */
@Component
public class RegisteredNumbers {

    private final SecondSteps steps;

    RegisteredNumbers(SecondSteps steps) {
        this.steps = steps;
    }

    /** Registers what was typed: mobile numbers for messages and calls alike, others for calls. */
    void register(String login, List<String> typed) {
        typed.stream()
                .map(PhoneNumber::read)
                .flatMap(Optional::stream)
                .forEach(number -> steps.register(login, number.takesMessages() ? Kind.SMS : Kind.VOICE, number));
    }

    /** Numbers that are not registered yet. */
    boolean hasNew(String login, List<String> typed) {
        List<PhoneNumber> known =
                steps.of(login).stream().map(SecondStep::number).toList();
        return typed.stream()
                .map(PhoneNumber::read)
                .flatMap(Optional::stream)
                .anyMatch(number -> !known.contains(number));
    }

    /** The second steps of an account. */
    public List<SecondStep> of(String login) {
        return steps.of(login);
    }

    /** Takes one away, even the last: the person registers another one at the next log-in. */
    void remove(String login, long id) {
        if (!steps.remove(login, id)
                && of(login).size() == 1
                && of(login).get(0).id() == id) {
            steps.reset(login);
        }
    }

    void reset(String login) {
        steps.reset(login);
    }
}
