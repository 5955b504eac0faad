package org.hersys.signin;

import java.util.Set;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.LogInChanged;
import org.hersys.access.Organisations;
import org.hersys.access.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the audit trail what happens around the log-in, as the account it happens to, and lets its owner be told of
 * what others could have done; call it outside transactions.
 */
@Component
public class SignInNotes {

    /** What an owner is told of. */
    private static final Set<String> TOLD = Set.of(
            "signIn.passwordChanged",
            "signIn.enrolled",
            "signIn.stepRemoved",
            "signIn.codesRenewed",
            "signIn.recoveryCodeUsed",
            "signIn.codeLocked",
            "signIn.elsewhere");

    private final Accounts accounts;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final ActingAsSystem actingAsSystem;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInNotes(
            Accounts accounts,
            Organisations organisations,
            AuditTrail audit,
            ActingAsSystem actingAsSystem,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.audit = audit;
        this.actingAsSystem = actingAsSystem;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Notes an event of a log-in name; of one without an open account only that somebody tried. */
    public void note(String action, String login) {
        note(action, login, null);
    }

    /** Notes an event that took a number away, at which the owner can still be told. */
    public void note(String action, String login, PhoneNumber formerly) {
        Account account = actingAsSystem.call(() -> accounts.find(login)).orElse(null);
        Actor actor = account == null ? Actor.system() : account.actor();
        CurrentActor.runAs(
                actor,
                () -> transaction.executeWithoutResult(status -> {
                    audit.note(action, null, office(account));
                    if (account != null && TOLD.contains(action)) {
                        events.publishEvent(
                                new LogInChanged(login, action.substring(action.indexOf('.') + 1), formerly, null));
                    }
                }));
    }

    private String office(Account account) {
        return account == null
                ? null
                : organisations.get(account.organisation()).answeringOffice();
    }
}
