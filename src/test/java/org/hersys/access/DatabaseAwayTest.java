package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hersys.text.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class DatabaseAwayTest {

    private static final FilterChain AWAY = (request, response) -> {
        ((MockHttpServletResponse) response).addHeader("Set-Cookie", "hersys=of-nobody");
        throw new CannotCreateTransactionException(
                "no", new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("timed out")));
    };

    @ParameterizedTest
    @CsvSource({
        "/cases/26-0000001-8, text/html, The database does not answer",
        "/camunda/api/engine/engine/default/task/1/submit-form, application/json, Nothing is half done",
        "/api/v1/notifications, application/problem+json, same Idempotency-Key"
    })
    void everybodyReadsItInTheirOwnFormAndKeepsTheirSession(String address, String type, String words)
            throws Exception {
        MockHttpServletResponse answer = answer(address, "en", AWAY);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).startsWith(type);
        assertThat(answer.getContentAsString()).contains(words);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void inJapaneseToo() throws Exception {
        assertThat(answer("/login", "ja", AWAY).getContentAsString()).contains("データベースにつながりません");
    }

    @Test
    void aConnectionThatBreaksIsTheSame() throws Exception {
        assertThat(answer("/login", "en", failing("57P01")).getStatus()).isEqualTo(503);
        assertThat(answer("/login", "en", failing("08006")).getStatus()).isEqualTo(503);
    }

    @Test
    void anyOtherAccidentIsLeftToThePageForFailures() {
        assertThatThrownBy(() -> answer("/login", "en", failing("23505"))).isInstanceOf(ServletException.class);
    }

    private static FilterChain failing(String state) {
        return (request, response) -> {
            throw new ServletException(new SQLException("no", state));
        };
    }

    private static MockHttpServletResponse answer(String address, String language, FilterChain chain) throws Exception {
        MessageSource texts = Bundles.all();
        var locales = new AcceptHeaderLocaleResolver();
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var pages = new SpringTemplateEngine();
        pages.setTemplateResolver(files);
        pages.setTemplateEngineMessageSource(texts);
        var json = new ObjectMapper();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.addHeader("Accept-Language", language);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new DatabaseAway(new ProblemAnswer(texts, locales, json), pages, texts, locales, json)
                .doFilter(request, answer, chain);
        return answer;
    }
}
