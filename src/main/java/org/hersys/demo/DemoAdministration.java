package org.hersys.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts as an administrator finds them after a year: some unused, some closed, one shared. */
@Component
@Order(12)
@ConditionalOnProperty("hersys.demo.enabled")
class DemoAdministration implements ApplicationRunner {

    private static final String NOBODYS_HASH = "none";

    private static final List<Account> LEFT = List.of(
            account("nurse.left", "三田 わかば", "13103", Role.NURSE),
            account("clerk.unused", "白金 つばさ", "13103", Role.CLERK),
            account("clinic.unused", "さくら内科 夜間", "C13103-01", Role.CLINIC));

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoAdministration(Accounts accounts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.runAs(Actor.system(), () -> transaction.executeWithoutResult(status -> setUp()));
    }

    private void setUp() {
        if (accounts.find("clerk.unused").isPresent()) {
            return;
        }
        LEFT.forEach(account -> accounts.open(account, NOBODYS_HASH));
        update(
                "created_at = now() - interval '400 days', last_log_in_at = now() - interval '120 days'",
                "clerk.unused");
        update("created_at = now() - interval '200 days'", "clinic.unused");
        update(
                "created_at = now() - interval '500 days', last_log_in_at = now() - interval '40 days', closed = true,"
                        + " closed_at = now() - interval '30 days', closed_by = 'useradmin.minato'",
                "nurse.left");
        update("shared = true", "hospital.chuo");
    }

    private void update(String what, String login) {
        jdbc.sql("update account set " + what + " where login = ?").param(login).update();
    }

    private static Account account(String login, String name, String organisation, Role role) {
        return new Account(login, name, organisation, "13", Set.of(role), Locale.JAPANESE);
    }
}
