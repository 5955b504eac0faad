package org.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.accounts.AccountPlan.Act;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class TakingAccountFileIT {

    private static final Actor ADMINISTRATOR =
            new Actor("useradmin.minato", "13103", "13", Set.of(Role.USERADMIN), Locale.ENGLISH);
    private static final String HEADINGS = "login,name,organisation,roles,language,mail,numbers\n";

    @Autowired
    TakingAccountFile taking;

    @Autowired
    AdministeredAccounts accounts;

    @Autowired
    Staff staff;

    @Test
    void theSameFileAgainChangesNothing() {
        String login = "file" + System.nanoTime();
        String file = HEADINGS + login + ",架空 一郎,13103,nurse;clerk,en,ichiro@example.jp,090-0000-0001\n";
        assertThat(plan(file).rows()).extracting(AccountPlan.Row::act).containsExactly(Act.OPEN);
        assertThat(staff.as(ADMINISTRATOR, () -> accounts.find(login))).isEmpty();
        assertThat(take(file).invited()).singleElement().satisfies(invited -> assertThat(invited.sentTo())
                .isEqualTo("ichiro@example.jp"));
        assertThat(take(file).plan().canBeDone()).isFalse();
        assertThat(plan(file).rows()).extracting(AccountPlan.Row::act).containsExactly(Act.NOTHING);
        String other = file.replace("nurse;clerk", "clerk").replace("一郎", "二郎");
        assertThat(plan(other).rows().get(0).changes()).containsExactly("displayName", "roles");
        take(other);
        assertThat(staff.as(ADMINISTRATOR, () -> accounts.find(login))
                        .orElseThrow()
                        .roles())
                .containsExactly("clerk");
    }

    @Test
    void whatTheFileHasNoColumnForStaysAsItIs() {
        String login = "kept" + System.nanoTime();
        take("login,name,organisation,roles,language,mail,shared\n" + login + ",A,13103,nurse,en,a@example.jp,yes\n");
        String narrow = "login,name,organisation,roles\n" + login + ",%s,13103,nurse\n";
        assertThat(plan(narrow.formatted("A")).rows())
                .extracting(AccountPlan.Row::act)
                .containsExactly(Act.NOTHING);
        take(narrow.formatted("B"));
        AdministeredAccount kept =
                staff.as(ADMINISTRATOR, () -> accounts.find(login)).orElseThrow();
        assertThat(kept)
                .extracting(
                        AdministeredAccount::displayName,
                        AdministeredAccount::mail,
                        AdministeredAccount::language,
                        AdministeredAccount::shared)
                .containsExactly("B", "a@example.jp", "en", true);
    }

    @Test
    void aWrongRowIsNamedWithLineColumnAndReasonAndNothingIsStored() {
        String login = "good" + System.nanoTime();
        String file = HEADINGS
                + login + ",A,13103,nurse\n"
                + "Bad Login,B,13103,nurse\n"
                + "fine.b,C,13104,nurse\n"
                + "fine.c,D,C13103-01,nurse\n"
                + login + ",E,13103,nurse\n"
                + "nurse.shinjuku,F,13103,nurse\n"
                + "fine.d,,13103,nurse,fr,nomail,12\n";
        AccountPlan plan = plan(file);
        assertThat(plan.rows())
                .flatExtracting(row -> row.problems().stream()
                        .map(problem -> row.line() + " " + problem.field() + " " + problem.reason())
                        .toList())
                .containsExactly(
                        "3 login form",
                        "4 organisation unknown",
                        "5 roles unfit",
                        "6 login twice",
                        "7 login taken",
                        "8 displayName length",
                        "8 language unknown",
                        "8 mail form",
                        "8 numbers form");
        assertThat(take(file).invited()).isEmpty();
        assertThat(staff.as(ADMINISTRATOR, () -> accounts.find(login))).isEmpty();
    }

    private AccountPlan plan(String file) {
        return staff.as(ADMINISTRATOR, () -> taking.plan(file));
    }

    private TakingAccountFile.Done take(String file) {
        return staff.as(ADMINISTRATOR, () -> taking.take(file));
    }
}
