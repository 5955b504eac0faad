package org.hersys.accounts;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account for an organisation of the current administrator and invites the person. */
@Component
@Transactional
public class OpeningAccount {

    private final JdbcClient jdbc;
    private final AccountChecks checks;
    private final RegisteredNumbers numbers;
    private final Inviting inviting;
    private final AccountNotes notes;

    /** What no password ever gives. */
    private final String nobodysHash;

    OpeningAccount(
            JdbcClient jdbc,
            AccountChecks checks,
            RegisteredNumbers numbers,
            Inviting inviting,
            AccountNotes notes,
            PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.numbers = numbers;
        this.inviting = inviting;
        this.notes = notes;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.nobodysHash = encoder.encode(HexFormat.of().formatHex(random));
    }

    /** What became of the wish. */
    public sealed interface Outcome {

        /** The account is there, and its person invited. */
        record Opened(Invited invited) implements Outcome {}

        /** Nothing was stored. */
        record Refused(List<AccountProblem> problems) implements Outcome {}
    }

    /** Opens the account unless something is wrong with it. */
    public Outcome open(AccountDraft draft) {
        List<AccountProblem> problems = checks.forNew(draft);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        int opened = jdbc.sql("""
                        insert into account (login, password_hash, display_name, organisation, roles, language, mail, shared)
                        values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?) on conflict (login) do nothing""")
                .params(
                        draft.login(),
                        nobodysHash,
                        draft.displayName(),
                        draft.organisation(),
                        draft.roles().toArray(String[]::new),
                        draft.language(),
                        draft.mail(),
                        draft.shared())
                .update();
        if (opened == 0) {
            return new Outcome.Refused(List.of(new AccountProblem("login", "taken")));
        }
        numbers.register(draft.login(), draft.numbers());
        notes.note("account.opened", draft.login(), null);
        return new Outcome.Opened(inviting.invite(draft.login(), draft.displayName(), draft.mail(), draft.language()));
    }
}
