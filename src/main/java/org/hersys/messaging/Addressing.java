package org.hersys.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes an envelope of a message: the carrier's form of the address, the text with its words, the sender's name. */
@Component
class Addressing {

    /** A message ready for the carrier, or the code why it can never be. */
    record Addressed(Envelope envelope, String refusal) {

        static Addressed refused(String reason) {
            return new Addressed(null, reason);
        }
    }

    private final Templates templates;
    private final ObjectMapper json;
    private final String product;

    Addressing(Templates templates, ObjectMapper json, @Value("${hersys.messaging.sender:hersys}") String product) {
        this.templates = templates;
        this.json = json;
        this.product = product;
    }

    Addressed address(Claimed message) {
        Optional<String> address = message.over() == Channel.MAIL
                ? Optional.ofNullable(message.address()).filter(mail -> mail.contains("@"))
                : PhoneNumbers.e164(message.address());
        if (address.isEmpty()) {
            return Addressed.refused(message.address() == null ? "noAddress" : "noNumber");
        }
        String language = Wording.spoken(message.language());
        String sender = sender(message, language);
        Map<String, String> words = words(message.words());
        words.putIfAbsent("sender", sender);
        words.putIfAbsent("phone", Objects.requireNonNullElse(message.centrePhone(), ""));
        return templates
                .find(message.office(), message.template(), message.over(), language)
                .filter(text -> words.keySet().containsAll(Wording.places(text.text())))
                .map(text -> text.with(words))
                .map(text -> new Addressed(
                        new Envelope(
                                message.id(),
                                message.over(),
                                message.template(),
                                address.get(),
                                language,
                                sender,
                                text.subject(),
                                text.text(),
                                message.urgent(),
                                message.sendingSince().toInstant(),
                                message.expiresAt().toInstant()),
                        null))
                .orElseGet(() -> Addressed.refused("noText"));
    }

    /** Japanese and Chinese readers get the name in kanji, all others the English one. */
    private String sender(Claimed message, String language) {
        String name = "ja".equals(language) || "zh".equals(language) ? message.senderJa() : message.senderEn();
        return name == null ? product : name;
    }

    private Map<String, String> words(String words) {
        try {
            return json.readValue(words, new TypeReference<HashMap<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The words of a message are no JSON object", broken);
        }
    }
}
