package org.hersys.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** With the demo off, names at the start what is not set and without which somebody will wait in vain. */
@Component
@Order(20)
@ConditionalOnProperty(name = "hersys.demo.enabled", havingValue = "false", matchIfMissing = true)
class MissingInEarnest implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MissingInEarnest.class);

    private static final Pattern LOCAL_OR_SECURE =
            Pattern.compile("//(localhost|127\\.|\\[::1])|[?&]sslmode=verify-full");

    private final Environment settings;
    private final Accounts accounts;
    private final ActingAsSystem actingAsSystem;

    MissingInEarnest(Environment settings, Accounts accounts, ActingAsSystem actingAsSystem) {
        this.settings = settings;
        this.accounts = accounts;
        this.actingAsSystem = actingAsSystem;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        missing().forEach(one -> LOG.warn("Missing for use in earnest: {}", one));
    }

    /** What is missing, each with the setting that gives it. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (actingAsSystem.call(accounts::all).isEmpty()) {
            missing.add(
                    "nobody can sign in; give the first account (HERSYS_FIRSTACCOUNT_LOGIN and what belongs to it)");
        }
        if (isEmpty("hersys.messaging.twilio.account-sid")) {
            missing.add("codes and messages reach no telephone (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM)");
        }
        if (isEmpty("spring.mail.host")) {
            missing.add("no mail is sent (SPRING_MAIL_HOST)");
        }
        if (isReadable(settings.getProperty("spring.datasource.url", ""))) {
            missing.add("the way to the database is open to others (sslmode=verify-full in SPRING_DATASOURCE_URL)");
        }
        if (!isEmpty("spring.mail.host") && isEmpty("spring.mail.properties.mail.smtp.starttls.required")) {
            missing.add("mail may go out in the clear (SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED=true)");
        }
        if (isLocal("hersys.public-address")) {
            missing.add("links in messages lead to this machine, the carrier cannot call back (HERSYS_PUBLICADDRESS)");
        }
        if (isEmpty("hersys.security-contact")) {
            missing.add("nobody knows whom to tell of a hole (HERSYS_SECURITYCONTACT)");
        }
        return missing;
    }

    /** Whether others on the network could read what goes to a database; on this machine nobody can. */
    private static boolean isReadable(String database) {
        return !database.isEmpty() && !LOCAL_OR_SECURE.matcher(database).find();
    }

    private boolean isEmpty(String name) {
        return settings.getProperty(name, "").isBlank();
    }

    private boolean isLocal(String name) {
        return isEmpty(name) || settings.getProperty(name).contains("localhost");
    }
}
