package org.hersys.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.LogInChanged;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps;
import org.hersys.access.SecondSteps.SecondStep;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the owner of an account that its log-in was changed: by mail or, where none is known, at the number that has been
 * registered for longest, which is not one that somebody else has just added; and by a notice inside the product.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingOwner {

    private static final String TEMPLATE = "signInChanged";

    private final Messages messages;
    private final Accounts accounts;
    private final SecondSteps steps;
    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final MessageSource texts;

    TellingOwner(
            Messages messages,
            Accounts accounts,
            SecondSteps steps,
            JdbcClient jdbc,
            ActingAsSystem actingAsSystem,
            MessageSource texts) {
        this.messages = messages;
        this.accounts = accounts;
        this.steps = steps;
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.texts = texts;
    }

    @EventListener
    public void tell(LogInChanged change) {
        actingAsSystem.call(() -> accounts.find(change.login())).ifPresent(account -> {
            String what = texts.getMessage("signIn.told." + change.what(), null, account.language());
            Optional<String> mail = Optional.ofNullable(change.mail()).or(() -> mail(account.login()));
            mail.map(address -> message(account, Channel.MAIL, address, what, Urgency.EMERGENCY))
                    .or(() -> number(change)
                            .map(number -> message(account, Channel.SMS, number.digits(), what, Urgency.EMERGENCY)))
                    .ifPresent(messages::queue);
            messages.queue(message(account, Channel.NOTICE, null, what, Urgency.ROUTINE));
        });
    }

    private static NewMessage message(Account account, Channel channel, String address, String what, Urgency urgency) {
        Recipient owner =
                Recipient.account(account.login(), address, account.language().getLanguage());
        return NewMessage.of(owner, channel, TEMPLATE, Map.of("what", what), urgency);
    }

    private Optional<String> mail(String login) {
        return actingAsSystem.call(() -> jdbc.sql("select mail from account where login = ? and mail is not null")
                .param(login)
                .query(String.class)
                .optional());
    }

    private Optional<PhoneNumber> number(LogInChanged change) {
        List<SecondStep> registered = steps.of(change.login()).stream()
                .sorted(Comparator.comparing(SecondStep::since).thenComparing(SecondStep::id))
                .toList();
        int before = "enrolled".equals(change.what()) ? registered.size() - 1 : registered.size();
        return Stream.concat(
                        Stream.ofNullable(change.number()),
                        registered.stream().limit(Math.max(0, before)).map(SecondStep::number))
                .filter(Objects::nonNull)
                .filter(PhoneNumber::takesMessages)
                .findFirst();
    }
}
