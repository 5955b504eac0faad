package org.hersys.tasklist.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hersys.tasklist.FormRefused;
import org.hersys.tasklist.FormRefused.Problem;
import org.hersys.tasklist.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Refusals as Tasklist shows them: a sentence in the reader's language, and one for each field. */
@Component
class RefusalTexts {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    RefusalTexts(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /**
     * The body of a refusal.
     *
     * @param type for programs
     * @param message for the person
     * @param fields what is wrong with each field, by its key
     */
    record Body(String type, String message, Map<String, String> fields) {}

    Body body(Refusal refusal, Locale language) {
        return new Body(
                refusal.reason().name(),
                messages.getMessage(refusal.reason().text(), refusal.arguments(), language),
                Map.of());
    }

    Body body(FormRefused refused, Locale language) {
        List<Problem> ofFields = refused.problems().stream()
                .filter(problem -> problem.field() != null)
                .toList();
        Map<String, String> fields = ofFields.stream()
                .collect(Collectors.toMap(Problem::field, Problem::text, (first, second) -> first + " " + second));
        String whole = refused.problems().stream()
                .filter(problem -> problem.field() == null)
                .map(Problem::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String message = whole.isEmpty()
                ? messages.getMessage("tasklist.refusal.FIELDS", new Object[] {fields.size()}, language)
                : whole;
        return new Body("FIELDS", message, fields);
    }

    /** Answers without a controller. */
    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.reason().status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body(refusal, locales.resolveLocale(request)));
    }
}
