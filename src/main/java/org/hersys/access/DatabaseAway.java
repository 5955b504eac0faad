package org.hersys.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Says in plain words that the database does not answer: to people, to Tasklist and to programs. Sessions are in the
 * database, and every page needs one, the page for failures too: so this stands before them and asks for none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    private static final String WHAT_TO_DO = "api.databaseAway";
    private static final String SOON = "30";

    private final ProblemAnswer programs;
    private final ITemplateEngine pages;
    private final MessageSource texts;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    DatabaseAway(
            ProblemAnswer programs,
            ITemplateEngine pages,
            MessageSource texts,
            LocaleResolver locales,
            ObjectMapper json) {
        this.programs = programs;
        this.pages = pages;
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !isAway(failure)) {
                throw failure;
            }
            LOG.warn("The database does not answer ({})", failure.getClass().getSimpleName());
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            answer(request, response);
        }
    }

    /** No connection is to be had, or the one there was is gone (class 08, and 57P when the server goes down). */
    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && sql.getSQLState().matches("(08|57P).*"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRequestURI();
        if (address.startsWith("/api/")) {
            programs.write(HttpStatus.SERVICE_UNAVAILABLE, WHAT_TO_DO, SOON, request, response);
            return;
        }
        Locale language = locales.resolveLocale(request);
        boolean tasklist = address.startsWith("/camunda/api/");
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(tasklist ? MediaType.APPLICATION_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(
                        tasklist
                                ? json.writeValueAsString(Map.of(
                                        "type",
                                        "DATABASE_AWAY",
                                        "message",
                                        texts.getMessage("error.away.text", null, language)))
                                : pages.process("error/away", new Context(language)));
    }
}
