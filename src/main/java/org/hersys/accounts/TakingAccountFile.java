package org.hersys.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hersys.accounts.AccountPlan.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Opens and changes accounts from a file: first a plan that stores nothing, then the whole of it or nothing. */
@Component
@Transactional
public class TakingAccountFile {

    private final AdministeredAccounts accounts;
    private final AccountChecks checks;
    private final RegisteredNumbers numbers;
    private final OpeningAccount opening;
    private final ChangingAccount changing;

    TakingAccountFile(
            AdministeredAccounts accounts,
            AccountChecks checks,
            RegisteredNumbers numbers,
            OpeningAccount opening,
            ChangingAccount changing) {
        this.accounts = accounts;
        this.checks = checks;
        this.numbers = numbers;
        this.opening = opening;
        this.changing = changing;
    }

    /** What has been done: the plan as it stood, and who was invited. */
    public record Done(AccountPlan plan, List<Invited> invited) {}

    /** The text of an uploaded file; nothing when it is in no encoding we know. */
    public Optional<String> decode(byte[] bytes) {
        return AccountFile.decode(bytes);
    }

    /** What the file would do; stores nothing. */
    @Transactional(readOnly = true)
    public AccountPlan plan(String text) {
        AccountFile.Read read = AccountFile.read(text);
        Set<String> before = new HashSet<>();
        return new AccountPlan(
                read.rows().stream()
                        .map(row -> planned(row, before.add(row.draft().login())))
                        .toList(),
                read.problem());
    }

    /** Does what the file says, unless anything in it is wrong; then nothing is done. */
    public Done take(String text) {
        AccountPlan plan = plan(text);
        List<Invited> invited = new ArrayList<>();
        if (plan.canBeDone()) {
            for (AccountPlan.Row row : plan.rows()) {
                if (!isDone(row, invited)) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return new Done(plan, List.of());
                }
            }
        }
        return new Done(plan, invited);
    }

    private boolean isDone(AccountPlan.Row row, List<Invited> invited) {
        if (row.act() == Act.OPEN) {
            OpeningAccount.Outcome outcome = opening.open(row.draft());
            if (outcome instanceof OpeningAccount.Outcome.Opened opened) {
                invited.add(opened.invited());
            }
            return outcome instanceof OpeningAccount.Outcome.Opened;
        }
        return row.act() != Act.CHANGE
                || changing.change(row.draft().login(), row.draft()) instanceof ChangingAccount.Outcome.Done;
    }

    private AccountPlan.Row planned(AccountFile.Row row, boolean first) {
        if (!first) {
            return wrong(row, List.of(new AccountProblem("login", "twice")));
        }
        Optional<AdministeredAccount> there = accounts.find(row.draft().login());
        AccountDraft draft = there.map(row::of).orElse(row.draft());
        List<AccountProblem> problems =
                there.map(now -> checks.forChange(draft, now)).orElseGet(() -> checks.forNew(draft));
        if (!problems.isEmpty()) {
            return wrong(row, problems);
        }
        List<String> changes = there.map(now -> changes(draft, now)).orElse(List.of());
        Act act = there.isEmpty() ? Act.OPEN : changes.isEmpty() ? Act.NOTHING : Act.CHANGE;
        return new AccountPlan.Row(row.line(), draft, act, changes, List.of());
    }

    private static AccountPlan.Row wrong(AccountFile.Row row, List<AccountProblem> problems) {
        return new AccountPlan.Row(row.line(), row.draft(), Act.WRONG, List.of(), problems);
    }

    private List<String> changes(AccountDraft draft, AdministeredAccount now) {
        List<String> changes = new ArrayList<>();
        add(changes, "displayName", !draft.displayName().equals(now.displayName()));
        add(changes, "roles", !draft.hasRolesOf(now));
        add(changes, "language", !draft.language().equals(now.language()));
        add(changes, "mail", !draft.mail().equals(now.mail() == null ? "" : now.mail()));
        add(changes, "shared", draft.shared() != now.shared());
        add(changes, "numbers", numbers.hasNew(now.login(), draft.numbers()));
        return changes;
    }

    private static void add(List<String> changes, String field, boolean changed) {
        if (changed) {
            changes.add(field);
        }
    }
}
