package org.hersys.signin;

import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes in the audit trail what happens around the log-in, as the account it happens to; call it outside transactions. */
@Component
public class SignInNotes {

    private final Accounts accounts;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final ActingAsSystem actingAsSystem;
    private final TransactionTemplate transaction;

    SignInNotes(
            Accounts accounts,
            Organisations organisations,
            AuditTrail audit,
            ActingAsSystem actingAsSystem,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.audit = audit;
        this.actingAsSystem = actingAsSystem;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Notes an event of a log-in name; of one without an open account only that somebody tried. */
    public void note(String action, String login) {
        Account account = actingAsSystem.call(() -> accounts.find(login)).orElse(null);
        Actor actor = account == null ? Actor.system() : account.actor();
        CurrentActor.runAs(
                actor, () -> transaction.executeWithoutResult(status -> audit.note(action, null, office(account))));
    }

    private String office(Account account) {
        if (account == null) {
            return null;
        }
        String office = organisations.get(account.organisation()).office();
        return office == null ? account.organisation() : office;
    }
}
