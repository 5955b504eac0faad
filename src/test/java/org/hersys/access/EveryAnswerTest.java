package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EveryAnswerTest {

    private static final String COOKIE = "XSRF-TOKEN=1;Path=/camunda;SameSite=Lax";

    @Test
    void whatAPageSaysItselfStays() throws Exception {
        MockHttpServletResponse answer = answer(false, (request, response) -> {
            ((HttpServletResponse) response).setHeader("Referrer-Policy", "no-referrer");
            response.getWriter().write("page");
            response.flushBuffer();
        });
        assertThat(answer.getHeaders("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anAnswerThatFailsHasThemToo() throws Exception {
        MockHttpServletResponse answer =
                answer(false, (request, response) -> ((HttpServletResponse) response).sendError(400));
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void overTlsEveryCookieIsForTlsAlone() throws Exception {
        FilterChain camunda = (request, response) -> {
            ((HttpServletResponse) response).addHeader("Set-Cookie", COOKIE);
            ((HttpServletResponse) response).addHeader("Set-Cookie", "hersys=2; Secure; HttpOnly");
        };
        MockHttpServletResponse answer = answer(true, camunda);
        assertThat(answer.getHeaders("Set-Cookie")).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                .containsOnlyOnce("Secure"));
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer(false, camunda).getHeaders("Set-Cookie").get(0)).doesNotContain("Secure");
        assertThat(answer(false, camunda).getHeader("Strict-Transport-Security"))
                .isNull();
    }

    private static MockHttpServletResponse answer(boolean overTls, FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(overTls);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new EveryAnswer().doFilter(request, answer, chain);
        return answer;
    }
}
