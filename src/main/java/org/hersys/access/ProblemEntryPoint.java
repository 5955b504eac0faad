package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Tells a program without a valid key what is missing. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint {

    private final ProblemAnswer answer;

    ProblemEntryPoint(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        answer.write(HttpStatus.UNAUTHORIZED, "api.noKey", "Authorization: Bearer", request, response);
    }
}
