package org.hersys.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Tells a program in its language why it is not let in, as problem+json. */
@Component
class ProblemAnswer {

    private final MessageSource texts;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemAnswer(MessageSource texts, LocaleResolver locales, ObjectMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    void write(
            HttpStatus status, String detail, Object argument, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = locales.resolveLocale(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "type", "about:blank",
                        "title", texts.getMessage("api.title." + status.value(), null, language),
                        "status", status.value(),
                        "detail", texts.getMessage(detail, new Object[] {argument}, language)));
    }
}
