package org.hersys.accounts.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hersys.access.Organisation;
import org.hersys.access.SecondSteps.SecondStep;
import org.hersys.accounts.AccountDraft;
import org.hersys.accounts.AccountProblem;
import org.hersys.accounts.AdministeredAccount;
import org.hersys.accounts.AdministeredAccounts;
import org.hersys.accounts.AdministeredAccounts.Query;
import org.hersys.accounts.CommissionedOrganisations;
import org.hersys.accounts.RegisteredNumbers;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what the pages of accounts show. */
@Component
class AccountViews {

    private final AdministeredAccounts accounts;
    private final CommissionedOrganisations organisations;
    private final RegisteredNumbers numbers;
    private final MessageSource texts;

    AccountViews(
            AdministeredAccounts accounts,
            CommissionedOrganisations organisations,
            RegisteredNumbers numbers,
            MessageSource texts) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** The list with its filters. */
    public record Listing(
            Query query,
            AdministeredAccounts.Counts counts,
            long total,
            int pages,
            List<Shown> rows,
            List<Choice> organisations) {}

    /** An account as the list shows it. */
    public record Shown(AdministeredAccount account, String organisation, boolean unused) {}

    /** An organisation to choose, with the roles its accounts may have. */
    public record Choice(String code, String name, String kind, List<String> roles) {}

    /** What the form needs beside what was typed; account is null for a new one. */
    public record Form(
            AdministeredAccount account,
            String organisation,
            boolean unused,
            List<Choice> organisations,
            List<String> roles,
            List<SecondStep> numbers) {}

    Listing list(Query query) {
        Map<String, String> names = new LinkedHashMap<>();
        choices().forEach(choice -> names.put(choice.code(), choice.name()));
        var counts = accounts.counts(query);
        long total = counts.of(query.state());
        return new Listing(
                query,
                counts,
                total,
                (int) Math.max(1, (total + AdministeredAccounts.PAGE - 1) / AdministeredAccounts.PAGE),
                accounts.page(query).stream()
                        .map(account -> new Shown(
                                account,
                                names.get(account.organisation()),
                                account.unusedSince(accounts.unusedSince())))
                        .toList(),
                choices());
    }

    Form form(AdministeredAccount account) {
        if (account == null) {
            List<Choice> choices = choices();
            return new Form(
                    null,
                    null,
                    false,
                    choices,
                    choices.stream()
                            .flatMap(choice -> choice.roles().stream())
                            .distinct()
                            .toList(),
                    List.of());
        }
        return new Form(
                account,
                organisations
                        .find(account.organisation())
                        .map(found -> found.name(LocaleContextHolder.getLocale()))
                        .orElse(account.organisation()),
                account.unusedSince(accounts.unusedSince()),
                List.of(),
                organisations.rolesOf(account.organisation()),
                numbers.of(account.login()));
    }

    AccountDraft empty(String organisation) {
        return new AccountDraft("", "", organisation, List.of(), "ja", "", false, List.of());
    }

    AccountDraft typed(AdministeredAccount account) {
        return new AccountDraft(
                account.login(),
                account.displayName(),
                account.organisation(),
                account.roles(),
                account.language(),
                account.mail(),
                account.shared(),
                List.of());
    }

    /** Texts of problems by field. */
    Map<String, String> texts(List<AccountProblem> problems) {
        Locale language = LocaleContextHolder.getLocale();
        Map<String, String> found = new LinkedHashMap<>();
        problems.forEach(
                problem -> found.putIfAbsent(problem.field(), texts.getMessage(problem.message(), null, language)));
        return found;
    }

    List<Choice> choices() {
        Locale language = LocaleContextHolder.getLocale();
        List<Choice> choices = new ArrayList<>();
        for (Organisation found : organisations.all()) {
            choices.add(
                    new Choice(found.code(), found.name(language), found.kind(), organisations.rolesOf(found.code())));
        }
        return choices;
    }
}
