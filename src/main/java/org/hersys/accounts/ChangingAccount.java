package org.hersys.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hersys.access.CurrentActor;
import org.hersys.access.OpenSessions;
import org.hersys.tasklist.GivingTasksBack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes, closes and reopens accounts of the current administrator; what changes rights ends open sessions at once. */
@Component
@Transactional
public class ChangingAccount {

    private final JdbcClient jdbc;
    private final AdministeredAccounts accounts;
    private final AccountChecks checks;
    private final RegisteredNumbers numbers;
    private final Inviting inviting;
    private final Invitations invitations;
    private final OpenSessions sessions;
    private final GivingTasksBack tasks;
    private final AccountNotes notes;

    ChangingAccount(
            JdbcClient jdbc,
            AdministeredAccounts accounts,
            AccountChecks checks,
            RegisteredNumbers numbers,
            Inviting inviting,
            Invitations invitations,
            OpenSessions sessions,
            GivingTasksBack tasks,
            AccountNotes notes) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.checks = checks;
        this.numbers = numbers;
        this.inviting = inviting;
        this.invitations = invitations;
        this.sessions = sessions;
        this.tasks = tasks;
        this.notes = notes;
    }

    /** What became of the wish. */
    public sealed interface Outcome {

        /** It is done; tasks and sessions say what ended with it. */
        record Done(int tasks, int sessions) implements Outcome {}

        /** A new one-time link. */
        record Linked(Invited invited) implements Outcome {}

        /** There is no such account, or it is not the actor's to administer: the answer is the same. */
        record NotFound() implements Outcome {}

        /** Nothing was changed. */
        record Refused(List<AccountProblem> problems) implements Outcome {}
    }

    /** Changes name, roles, language, mail, and registers numbers that are new. */
    public Outcome change(String login, AccountDraft draft) {
        return with(login, now -> {
            var before = notes.standing(now);
            List<AccountProblem> problems = new ArrayList<>(checks.forChange(draft, now));
            boolean roles = !draft.hasRolesOf(now);
            if (roles && now.isAdministrator() && !draft.roles().contains("useradmin")) {
                problems.addAll(protectAdministrators(now, "roles"));
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            jdbc.sql("""
                            update account set display_name = ?, roles = ?, language = ?, mail = nullif(?, ''), shared = ?,
                                   changed_at = now() where login = ?""")
                    .params(
                            draft.displayName(),
                            draft.roles().toArray(String[]::new),
                            draft.language(),
                            draft.mail(),
                            draft.shared(),
                            login)
                    .update();
            numbers.register(login, draft.numbers());
            notes.note("account.changed", login, before);
            int ended = roles ? sessions.endAll(login, OpenSessions.End.CLOSED) : 0;
            return new Outcome.Done(roles ? tasks.giveBackAllOf(login) : 0, ended);
        });
    }

    /** Closes: nobody logs in any more, sessions and links end at once, claimed tasks go back to their groups. */
    public Outcome close(String login) {
        return with(login, now -> {
            var before = notes.standing(now);
            List<AccountProblem> problems = now.isAdministrator() ? protectAdministrators(now, "login") : List.of();
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            jdbc.sql("update account set closed = true, closed_at = now(), closed_by = ?, changed_at = now()"
                            + " where login = ? and not closed")
                    .params(CurrentActor.get().login(), login)
                    .update();
            invitations.withdraw(login);
            notes.note("account.closed", login, before);
            return new Outcome.Done(tasks.giveBackAllOf(login), sessions.endAll(login, OpenSessions.End.CLOSED));
        });
    }

    /** Opens a closed account again, with the password and second step it had. */
    public Outcome reopen(String login) {
        return with(login, now -> {
            var before = notes.standing(now);
            jdbc.sql(
                            "update account set closed = false, closed_at = null, closed_by = null, changed_at = now() where login = ?")
                    .param(login)
                    .update();
            notes.note("account.reopened", login, before);
            return new Outcome.Done(0, 0);
        });
    }

    /** Gives a new link to choose a password; with {@code secondStep} the second step is registered anew as well. */
    public Outcome reset(String login, boolean secondStep) {
        return with(login, now -> {
            if (now.closed()) {
                return new Outcome.Refused(List.of(new AccountProblem("login", "closed")));
            }
            var before = notes.standing(now);
            if (secondStep) {
                numbers.reset(login);
                sessions.endAll(login, OpenSessions.End.CLOSED);
            }
            notes.note(secondStep ? "account.secondStepReset" : "account.invited", login, before);
            return new Outcome.Linked(inviting.invite(login, now.displayName(), now.mail(), now.language()));
        });
    }

    /** Takes a registered number away. */
    public Outcome removeNumber(String login, long id) {
        return with(login, now -> {
            var before = notes.standing(now);
            numbers.remove(login, id);
            notes.note("account.changed", login, before);
            return new Outcome.Done(0, 0);
        });
    }

    /** One cannot lock out oneself, and an office keeps an administrator. */
    private List<AccountProblem> protectAdministrators(AdministeredAccount now, String field) {
        if (now.login().equals(CurrentActor.get().login())) {
            return List.of(new AccountProblem(field, "self"));
        }
        long others = jdbc
                .sql("select login from account where organisation = ? and 'useradmin' = any (roles) and not closed"
                        + " order by login for update")
                .param(now.organisation())
                .query(String.class)
                .list()
                .stream()
                .filter(login -> !login.equals(now.login()))
                .count();
        return others == 0 ? List.of(new AccountProblem(field, "lastAdministrator")) : List.of();
    }

    private Outcome with(String login, Function<AdministeredAccount, Outcome> act) {
        Optional<AdministeredAccount> found = accounts.find(login);
        return found.isEmpty() ? new Outcome.NotFound() : act.apply(found.get());
    }
}
