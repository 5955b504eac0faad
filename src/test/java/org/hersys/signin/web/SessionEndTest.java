package org.hersys.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hersys.access.OpenSessions;
import org.hersys.access.SignInFacts;
import org.hersys.access.SignInSettings;
import org.hersys.access.UnsentForms;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionEndTest {

    private static final Instant SIGNED_IN = Instant.parse("2022-08-19T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SignInSettings SETTINGS =
            new SignInSettings("", List.of(), 3, 20, Duration.ofHours(12), MINUTE, MINUTE, MINUTE);

    private final OpenSessions sessions = mock(OpenSessions.class);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionLastsTwelveHoursAndNoLonger() throws Exception {
        assertThat(visitAfter(Duration.ofHours(12))).isNull();
        assertThat(session.isInvalid()).isFalse();
        verify(sessions, never()).noteEnd(any(), any());
        assertThat(visitAfter(Duration.ofHours(12).plusSeconds(1)))
                .as("what the page of the log-in says")
                .isEqualTo("absolute");
        assertThat(session.isInvalid()).isTrue();
        verify(sessions).noteEnd(any(), eq(OpenSessions.End.ABSOLUTE));
    }

    private String visitAfter(Duration time) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases");
        session.setAttribute(SignInFacts.KEY, new SignInFacts(SIGNED_IN, SIGNED_IN, "192.0.2.1", "Firefox, Linux"));
        request.setSession(session);
        new SessionEnd(sessions, SETTINGS, Clock.fixed(SIGNED_IN.plus(time), ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return new ToLogIn(sessions, mock(UnsentForms.class)).whyEnded(request);
    }
}
