package org.hersys.accounts;

import java.util.Map;
import java.util.Optional;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps.SecondStep;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a one-time link for an account and sends it, by mail or else to a registered mobile number. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Inviting {

    private static final String TEMPLATE = "invitation";

    private final Invitations invitations;
    private final RegisteredNumbers numbers;
    private final Messages messages;
    private final AccountRules rules;
    private final String publicAddress;

    Inviting(
            Invitations invitations,
            RegisteredNumbers numbers,
            Messages messages,
            AccountRules rules,
            @Value("${hersys.public-address}") String publicAddress) {
        this.invitations = invitations;
        this.numbers = numbers;
        this.messages = messages;
        this.rules = rules;
        this.publicAddress = publicAddress;
    }

    /** Where nobody can be reached, and in the demo, the administrator gets to see the link. */
    Invited invite(String login, String displayName, String mail, String language) {
        String link = publicAddress + "/invitation/" + invitations.issue(login);
        Optional<String> sentTo = mail == null || mail.isEmpty()
                ? mobile(login)
                        .map(number -> send(Channel.SMS, login, number.digits(), language, link, number.masked()))
                : Optional.of(send(Channel.MAIL, login, mail, language, link, mail));
        boolean shown = sentTo.isEmpty() || rules.linksAreShown();
        return new Invited(login, displayName, shown ? link : null, sentTo.orElse(null));
    }

    private String send(Channel channel, String login, String to, String language, String link, String shown) {
        messages.queue(NewMessage.of(
                Recipient.account(login, to, language), channel, TEMPLATE, Map.of("link", link), Urgency.CODE));
        return shown;
    }

    private Optional<PhoneNumber> mobile(String login) {
        return numbers.of(login).stream()
                .map(SecondStep::number)
                .filter(number -> number != null && number.takesMessages())
                .findFirst();
    }
}
