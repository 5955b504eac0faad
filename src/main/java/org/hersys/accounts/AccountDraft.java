package org.hersys.accounts;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an administrator wants an account to be; as typed or as it stands in a file.
 *
 * @param roles codes
 * @param language ja or en
 * @param mail may be empty
 * @param numbers telephone numbers for the second step, several for a shared account
 */
public record AccountDraft(
        String login,
        String displayName,
        String organisation,
        List<String> roles,
        String language,
        String mail,
        boolean shared,
        List<String> numbers)
        implements Serializable {

    public AccountDraft {
        login = clean(login).toLowerCase(Locale.ROOT);
        displayName = clean(displayName);
        organisation = clean(organisation);
        roles = parts(roles);
        language = clean(language).isEmpty() ? "ja" : clean(language).toLowerCase(Locale.ROOT);
        mail = clean(mail);
        numbers = parts(numbers);
    }

    /** Several values in one cell or field. */
    static List<String> parts(String typed) {
        return typed == null ? List.of() : List.of(typed.split("[;,、；，/\\n]+"));
    }

    private static List<String> parts(List<String> values) {
        Stream<String> given = values == null ? Stream.of() : values.stream();
        return given.map(AccountDraft::clean)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }

    /** Whether the roles are the same, in whatever order. */
    boolean hasRolesOf(AdministeredAccount account) {
        return Set.copyOf(roles).equals(Set.copyOf(account.roles()));
    }
}
