package org.hersys.accounts.web;

import java.util.List;
import java.util.stream.Stream;
import org.hersys.accounts.AccountDraft;

/** The fields of an account's form; numbers stand one to a line. */
record AccountForm(
        String login,
        String displayName,
        String organisation,
        List<String> roles,
        String language,
        String mail,
        Boolean shared,
        String numbers) {

    AccountDraft draft(String where) {
        return new AccountDraft(
                login,
                displayName,
                where,
                roles,
                language,
                mail,
                Boolean.TRUE.equals(shared),
                numbers == null
                        ? List.of()
                        : Stream.of(numbers.split("[;,、\\n]+")).toList());
    }
}
