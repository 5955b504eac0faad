package org.hersys.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hersys.link.PatientLinks;
import org.hersys.text.StoredJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes an envelope of a message: the carrier's form of the address, the text with its words, the sender's name. A text
 * with a place for a link gets one of its case where the words have none.
 */
@Component
class Addressing {

    private static final TypeReference<HashMap<String, String>> WORDS = new TypeReference<>() {};
    /**
     * A message ready for the carrier, or the code why it can never be.
     *
     * @param link made just now, to be kept with the message; null for none
     */
    record Addressed(Envelope envelope, String link, String refusal) {

        static Addressed refused(String reason) {
            return new Addressed(null, null, reason);
        }
    }

    private static final String LINK = "link";

    private final Templates templates;
    private final PatientLinks links;
    private final StoredJson json;
    private final String product;

    Addressing(
            Templates templates,
            PatientLinks links,
            StoredJson json,
            @Value("${hersys.messaging.sender:hersys}") String product) {
        this.templates = templates;
        this.links = links;
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
        Map<String, String> words = json.read(message.words(), WORDS);
        words.putIfAbsent("sender", sender);
        words.putIfAbsent("phone", Objects.requireNonNullElse(message.centrePhone(), ""));
        Optional<Wording.Text> text = templates.find(message.office(), message.template(), message.over(), language);
        String link = text.filter(found -> needsLink(found, words, message))
                .map(found -> links.issue(message.caseId()))
                .orElse(null);
        if (link != null) {
            words.put(LINK, link);
        }
        return text.filter(found -> words.keySet().containsAll(Wording.places(found.text())))
                .map(found -> found.with(words))
                .map(found -> new Addressed(
                        new Envelope(
                                message.id(),
                                message.over(),
                                message.template(),
                                address.get(),
                                language,
                                sender,
                                found.subject(),
                                found.text(),
                                message.urgent(),
                                message.sendingSince().toInstant(),
                                message.expiresAt().toInstant()),
                        link,
                        null))
                .orElseGet(() -> Addressed.refused("noText"));
    }

    private static boolean needsLink(Wording.Text text, Map<String, String> words, Claimed message) {
        return message.caseId() != null
                && !words.containsKey(LINK)
                && Wording.places(text.text()).contains(LINK);
    }

    /** Japanese and Chinese readers get the name in kanji, all others the English one. */
    private String sender(Claimed message, String language) {
        String name = "ja".equals(language) || "zh".equals(language) ? message.senderJa() : message.senderEn();
        return name == null ? product : name;
    }
}
