package org.hersys.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first organisation and its first account, a user administrator, from the environment;
 * only where there is no account at all. Everybody else is registered by them.
 */
@Component
@Order(15)
@ConditionalOnProperty("hersys.first-account.login")
@EnableConfigurationProperties(FirstAccount.Settings.class)
class FirstAccount implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final Settings settings;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Passwords passwords;
    private final ActingAsSystem actingAsSystem;

    FirstAccount(
            Settings settings,
            Accounts accounts,
            Organisations organisations,
            Passwords passwords,
            ActingAsSystem actingAsSystem) {
        this.settings = settings;
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.actingAsSystem = actingAsSystem;
    }

    /**
     * Who is first.
     *
     * @param password at least 12 characters; to be changed at once, and to be taken out of the environment
     * @param organisation code of the health centre or prefecture, for example {@code 13103}
     * @param kind healthCentre or prefecture
     * @param prefecture two digits
     */
    @ConfigurationProperties("hersys.first-account")
    record Settings(
            String login,
            String password,
            String organisation,
            String kind,
            String organisationName,
            String prefecture) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (!actingAsSystem.call(accounts::all).isEmpty()) {
            LOG.warn("There are accounts already: hersys.first-account is of no use any more, please remove it");
            return;
        }
        Account first = account();
        Optional<Passwords.Problem> problem = passwords.check(settings.password(), first);
        if (problem.isPresent()) {
            throw new IllegalStateException("hersys.first-account.password cannot be taken: "
                    + problem.get().code());
        }
        actingAsSystem.call(() -> {
            organisations.register(new Organisation(
                    settings.organisation(),
                    settings.kind(),
                    settings.organisationName(),
                    settings.organisationName(),
                    settings.prefecture(),
                    null,
                    null));
            accounts.open(first, "no password yet");
            passwords.set(first.login(), settings.password());
            return null;
        });
        LOG.warn(
                "The first account {} was made. Sign in, change the password, and take hersys.first-account out of the"
                        + " environment",
                first.login());
    }

    private Account account() {
        require("login", settings.login());
        require("password", settings.password());
        require("organisation", settings.organisation());
        require("kind", settings.kind());
        require("organisation-name", settings.organisationName());
        require("prefecture", settings.prefecture());
        return new Account(
                settings.login(),
                settings.login(),
                settings.organisation(),
                settings.prefecture(),
                Set.of(Role.USERADMIN),
                Locale.JAPANESE);
    }

    private static void require(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("hersys.first-account." + name + " is missing");
        }
    }
}
