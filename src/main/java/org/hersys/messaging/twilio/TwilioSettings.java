package org.hersys.messaging.twilio;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How Twilio is reached and how Twilio reaches us; without an account nothing goes to Twilio. */
@Component
class TwilioSettings {

    private final String account;
    private final String token;
    private final String from;
    private final String voiceFrom;
    private final String api;
    private final String publicAddress;

    TwilioSettings(
            @Value("${hersys.messaging.twilio.account-sid:}") String account,
            @Value("${hersys.messaging.twilio.auth-token:}") String token,
            @Value("${hersys.messaging.twilio.from:}") String from,
            @Value("${hersys.messaging.twilio.voice-from:}") String voiceFrom,
            @Value("${hersys.messaging.twilio.api:}") String api,
            @Value("${hersys.public-address}") String publicAddress) {
        this.account = account;
        this.token = token;
        this.from = from;
        this.voiceFrom = voiceFrom.isEmpty() ? from : voiceFrom;
        this.api = api;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    boolean isConfigured() {
        return !account.isEmpty() && !token.isEmpty() && !from.isEmpty();
    }

    String account() {
        return account;
    }

    String token() {
        return token;
    }

    String from() {
        return from;
    }

    String voiceFrom() {
        return voiceFrom;
    }

    /** Another address of Twilio's interface, for example of a double in tests; empty for Twilio itself. */
    String api() {
        return api;
    }

    /** An address of ours as Twilio calls and signs it. */
    URI ours(String path) {
        return URI.create(publicAddress + path);
    }
}
