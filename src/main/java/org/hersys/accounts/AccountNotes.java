package org.hersys.accounts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.LogInChanged;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps.SecondStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in the audit trail what became of an account, field by field, telephone numbers by their last digits; lets the
 * owner be told when it was something of the log-in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountNotes {

    private final AuditTrail audit;
    private final AdministeredAccounts accounts;
    private final RegisteredNumbers numbers;
    private final ApplicationEventPublisher events;

    AccountNotes(
            AuditTrail audit,
            AdministeredAccounts accounts,
            RegisteredNumbers numbers,
            ApplicationEventPublisher events) {
        this.events = events;
        this.audit = audit;
        this.accounts = accounts;
        this.numbers = numbers;
    }

    /** An account at one moment; null for one that is not there yet. */
    record Standing(AdministeredAccount account, List<SecondStep> steps) {}

    /** How an account stands now. */
    Standing standing(AdministeredAccount account) {
        return new Standing(account, numbers.of(account.login()));
    }

    /** Notes what differs between an account as it stood and as it stands now. */
    void note(String action, String login, Standing before) {
        AdministeredAccount now = accounts.find(login).orElseThrow();
        AdministeredAccount then = before == null ? null : before.account();
        audit.note(AuditEntry.of(action)
                .about(CurrentActor.get().organisation())
                .named("account", login)
                .changed("organisation", then == null ? null : then.organisation(), now.organisation())
                .changed("displayName", then == null ? null : then.displayName(), now.displayName())
                .changed("roles", then == null ? null : roles(then), roles(now))
                .changed("language", then == null ? null : then.language(), now.language())
                .changed("mail", then == null ? null : then.mail(), now.mail())
                .changed("shared", then != null && then.shared(), now.shared())
                .changed("closed", then != null && then.closed(), now.closed())
                .changed("numbers", before == null ? "" : masked(before.steps()), masked(numbers.of(login))));
        if (before != null) {
            tell(before, now);
        }
    }

    private void tell(Standing before, AdministeredAccount now) {
        boolean otherMail = !Objects.equals(before.account().mail(), now.mail());
        if (otherMail || !masked(before.steps()).equals(masked(numbers.of(now.login())))) {
            PhoneNumber number = before.steps().stream()
                    .map(SecondStep::number)
                    .filter(Objects::nonNull)
                    .filter(PhoneNumber::takesMessages)
                    .findFirst()
                    .orElse(null);
            events.publishEvent(new LogInChanged(
                    now.login(),
                    "administered",
                    number,
                    otherMail ? before.account().mail() : null));
        }
    }

    private static String roles(AdministeredAccount account) {
        return String.join(", ", account.roles().stream().sorted().toList());
    }

    private static String masked(List<SecondStep> steps) {
        return steps.stream()
                .map(SecondStep::number)
                .map(number -> number == null ? "app" : number.masked())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
