package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitsTest {

    private final RequestLimits limits = new RequestLimits(1, 3);

    @Test
    void whoAsksTooMuchIsToldToWaitWhileOthersAreServed() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(ask("192.0.2.2").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
