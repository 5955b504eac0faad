package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class FreshSecondStepTest {

    private static final Instant MADE = Instant.parse("2022-08-19T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Pages of two kinds. */
    static class Pages {

        @RequiresFreshSecondStep
        public void sensitive() {
            // only its annotation counts
        }

        public void usual() {
            // nothing to ask
        }
    }

    @Test
    void tenMinutesAfterTheSecondStepASensitivePageAsksAgainAndIsRemembered() throws Exception {
        MockHttpServletRequest request = request("GET", "/exports", 10);
        request.setQueryString("month=8");
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(after(10).preHandle(request, response, method("sensitive"))).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/account/confirm");
        assertThat(request.getSession().getAttribute(FreshSecondStep.BACK_TO)).isEqualTo("/exports?month=8");
    }

    @Test
    void beforeThatAndOnOtherPagesNobodyIsAsked() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(after(9).preHandle(request("GET", "/exports", 9), response, method("sensitive")))
                .isTrue();
        assertThat(after(99).preHandle(request("GET", "/cases", 99), response, method("usual")))
                .isTrue();
    }

    @Test
    void afterAnActOneComesBackToThePageItWasOn() {
        MockHttpServletRequest request = request("POST", "/exports", 10);
        request.addHeader("Referer", "https://hersys.example/exports/new?x=1");
        assertThatThrownBy(() -> after(10).demand(request)).isInstanceOf(FreshSecondStep.Needed.class);
        assertThat(request.getSession().getAttribute(FreshSecondStep.BACK_TO)).isEqualTo("/exports/new?x=1");
    }

    @Test
    void anAnswerThatStandsUnderTheAddressOfItsFormIsNoPageToComeBackTo() {
        MockHttpServletRequest request = request("POST", "/exports/7/add", 10);
        request.addHeader("Referer", "https://hersys.example/exports/7/add?x=1");
        assertThatThrownBy(() -> after(10).demand(request)).isInstanceOf(FreshSecondStep.Needed.class);
        assertThat(request.getSession().getAttribute(FreshSecondStep.BACK_TO)).isEqualTo("/exports/7");
    }

    @Test
    void aFileIsFetchedFromThePageItWasAskedForOn() throws Exception {
        MockHttpServletRequest request = request("GET", "/cases/export.csv", 10);
        request.setQueryString("status=home");
        request.addHeader("Referer", "https://hersys.example/cases?status=home");
        assertThat(after(10).preHandle(request, new MockHttpServletResponse(), method("sensitive")))
                .isFalse();
        assertThat(request.getSession().getAttribute(FreshSecondStep.BACK_TO)).isEqualTo("/cases?status=home");
        assertThat(request.getSession().getAttribute(FreshSecondStep.FILE)).isEqualTo("/cases/export.csv?status=home");
    }

    @Test
    void nobodyIsLedElsewhere() {
        for (String referer : new String[] {"https://evil.example//evil.example/x", "::", "mailto:x"}) {
            MockHttpServletRequest request = request("POST", "/exports", 10);
            request.addHeader("Referer", referer);
            assertThatThrownBy(() -> after(10).demand(request)).isInstanceOf(FreshSecondStep.Needed.class);
            assertThat(request.getSession().getAttribute(FreshSecondStep.BACK_TO))
                    .isEqualTo("/");
        }
    }

    private static FreshSecondStep after(int minutes) {
        return new FreshSecondStep(
                new SignInSettings("", List.of(), 3, 20, MINUTE, Duration.ofMinutes(10), MINUTE, MINUTE),
                new FormPages(path -> !path.endsWith("/add")),
                mock(UnsentForms.class),
                Clock.fixed(MADE.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    }

    private static MockHttpServletRequest request(String method, String path, int minutes) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.getSession().setAttribute(SignInFacts.KEY, new SignInFacts(MADE, MADE, "192.0.2.1", "Firefox, Linux"));
        return request;
    }

    private static HandlerMethod method(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), Pages.class.getMethod(name));
    }
}
