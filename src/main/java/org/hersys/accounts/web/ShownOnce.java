package org.hersys.accounts.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.hersys.access.SecretBox;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands a secret over from an act to the page that shows it, this once: a page that is loaded again repeats no act and
 * shows no secret. On the way it lies in the session, sealed.
 */
@Component
class ShownOnce {

    private static final String SEALED = "shownOnce";

    private final SecretBox secrets;
    private final ObjectMapper json;

    ShownOnce(SecretBox secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** For the next page. */
    void hand(Object secret, RedirectAttributes next) {
        try {
            next.addFlashAttribute(SEALED, secrets.seal(json.writeValueAsBytes(secret)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What was handed to this page; nothing when it is loaded again. */
    <T> Optional<T> take(Model model, TypeReference<T> type) {
        if (!(model.getAttribute(SEALED) instanceof byte[] sealed)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(secrets.open(sealed), type));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
