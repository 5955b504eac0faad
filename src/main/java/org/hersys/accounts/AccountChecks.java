package org.hersys.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.PhoneNumber;
import org.hersys.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for what is wrong with a wish, before the database would refuse it. */
@Component
@Transactional(readOnly = true)
class AccountChecks {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,40}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]{2,}");
    private static final int MOST_NUMBERS = 10;

    private final JdbcClient jdbc;
    private final CommissionedOrganisations organisations;
    private final ActingAsSystem actingAsSystem;

    AccountChecks(JdbcClient jdbc, CommissionedOrganisations organisations, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.actingAsSystem = actingAsSystem;
    }

    /** What is wrong with a new account. */
    List<AccountProblem> forNew(AccountDraft draft) {
        List<AccountProblem> problems = new ArrayList<>();
        if (!LOGIN.matcher(draft.login()).matches()) {
            problems.add(new AccountProblem("login", "form"));
        } else if (isTaken(draft.login())) {
            problems.add(new AccountProblem("login", "taken"));
        }
        problems.addAll(ofContent(draft));
        return problems;
    }

    /** What is wrong with the changes to an account that is there; its organisation stays. */
    List<AccountProblem> forChange(AccountDraft draft, AdministeredAccount now) {
        List<AccountProblem> problems = new ArrayList<>(ofContent(draft));
        if (!draft.organisation().equals(now.organisation())) {
            problems.add(new AccountProblem("organisation", "other"));
        }
        if (now.closed()) {
            problems.add(new AccountProblem("login", "closed"));
        }
        return problems;
    }

    private List<AccountProblem> ofContent(AccountDraft draft) {
        List<AccountProblem> problems = new ArrayList<>();
        if (draft.displayName().isEmpty() || draft.displayName().length() > 100) {
            problems.add(new AccountProblem("displayName", "length"));
        }
        List<String> fitting = organisations.rolesOf(draft.organisation());
        if (fitting.isEmpty()) {
            problems.add(new AccountProblem("organisation", "unknown"));
        } else if (draft.roles().isEmpty() || !Set.copyOf(fitting).containsAll(draft.roles())) {
            problems.add(new AccountProblem("roles", "unfit"));
        } else if (draft.roles().size() > 1 && !areOneKindOfWork(draft.roles())) {
            problems.add(new AccountProblem("roles", "alone"));
        }
        if (!Set.of("ja", "en").contains(draft.language())) {
            problems.add(new AccountProblem("language", "unknown"));
        }
        if (!draft.mail().isEmpty()
                && (draft.mail().length() > 200 || !MAIL.matcher(draft.mail()).matches())) {
            problems.add(new AccountProblem("mail", "form"));
        }
        if (draft.numbers().size() > MOST_NUMBERS
                || draft.numbers().stream()
                        .anyMatch(typed -> PhoneNumber.read(typed).isEmpty())) {
            problems.add(new AccountProblem("numbers", "form"));
        }
        return problems;
    }

    /** Rights in the database follow from one kind of sight; an administrator's are apart from everybody's. */
    private static boolean areOneKindOfWork(Collection<String> roles) {
        return !roles.contains(Role.USERADMIN.code())
                && roles.stream().map(Role::ofCode).map(Role::sight).distinct().count() == 1;
    }

    /** A login belongs to one account of the whole installation, whoever administers it. */
    private boolean isTaken(String login) {
        return actingAsSystem.call(() -> jdbc.sql("select count(*) from account where login = ?")
                        .param(login)
                        .query(Long.class)
                        .single())
                > 0;
    }
}
