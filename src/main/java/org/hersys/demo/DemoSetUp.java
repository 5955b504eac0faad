package org.hersys.demo;

import java.util.List;
import java.util.Locale;
import org.hersys.access.Accounts;
import org.hersys.access.Actor;
import org.hersys.access.ApiKeys;
import org.hersys.access.CurrentActor;
import org.hersys.access.DemoAccounts;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Registers the invented organisations, accounts and keys at the first start. */
@Component
@Order(10)
@ConditionalOnProperty("hersys.demo.enabled")
class DemoSetUp implements ApplicationRunner, DemoAccounts {

    /** The password of every demo account. */
    static final String PASSWORD = "hersys-demo";

    private final Organisations organisations;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final SecondSteps steps;
    private final PasswordEncoder encoder;

    DemoSetUp(
            Organisations organisations, Accounts accounts, ApiKeys keys, SecondSteps steps, PasswordEncoder encoder) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.keys = keys;
        this.steps = steps;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.runAs(Actor.system(), () -> {
            if (organisations.find("13103").isPresent()) {
                return;
            }
            DemoOrganisations.ALL.forEach(organisations::register);
            String hash = encoder.encode(PASSWORD);
            DemoPeople.ALL.forEach(account -> accounts.open(account, hash));
            DemoPeople.ALL.forEach(account -> DemoPeople.secondStepsOf(account)
                    .forEach((number, kind) -> steps.register(account.login(), kind, new PhoneNumber(number))));
            keys.accept("C13103-01", "demo", keyOf("C13103-01"));
            keys.accept("13103", "demo", keyOf("13103"));
        });
    }

    /** The interface key of a demo organisation; fixed, so that examples can be copied. */
    static String keyOf(String organisation) {
        return "hsk_demo_" + organisation;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public List<Shown> list(Locale language) {
        return DemoPeople.ALL.stream()
                .map(account -> new Shown(
                        account.login(),
                        account.displayName(),
                        organisationName(account.organisation(), language),
                        DemoPeople.role(account).code()))
                .toList();
    }

    private static String organisationName(String code, Locale language) {
        return DemoOrganisations.ALL.stream()
                .filter(organisation -> organisation.code().equals(code))
                .map((Organisation organisation) -> organisation.name(language))
                .findFirst()
                .orElse(code);
    }
}
