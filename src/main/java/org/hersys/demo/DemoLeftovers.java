package org.hersys.demo;

import java.util.stream.Stream;
import org.hersys.access.Account;
import org.hersys.access.ApiKeys;
import org.hersys.access.Passwords;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Refuses to start in earnest on a database in which the demo's public password or keys still open something. */
@Component
@ConditionalOnProperty(name = "hersys.demo.enabled", havingValue = "false", matchIfMissing = true)
class DemoLeftovers implements SmartInitializingSingleton {

    private final Passwords passwords;
    private final ApiKeys keys;

    DemoLeftovers(Passwords passwords, ApiKeys keys) {
        this.passwords = passwords;
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Stream<String> accounts = DemoPeople.ALL.stream()
                .map(Account::login)
                .filter(login -> passwords.accountOf(login, DemoSetUp.PASSWORD).isPresent());
        Stream<String> programs =
                Stream.of("C13103-01", "13103").filter(organisation -> keys.isValid(DemoSetUp.keyOf(organisation)));
        Stream.concat(accounts, programs).findFirst().ifPresent(found -> {
            throw new IllegalStateException("This database has accounts or keys of the demo (" + found
                    + "), whose password and keys are public. Begin with a new database, or switch the demo on.");
        });
    }
}
