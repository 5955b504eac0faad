package org.hersys.tasklist.web;

import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_HEADER_NAME;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;

/**
 * Camunda's check against forged requests, but for what it does with one: it would end the session, and sign out whoever
 * pressed a button of a page that is older than the session. Ours refuses and gives the browser the right token, so that
 * the button works when it is pressed again; who forges from another site cannot read it.
 */
final class ForgeryCheck extends CsrfPreventionFilter {

    private final RefusalTexts texts;

    ForgeryCheck(RefusalTexts texts) {
        this.texts = texts;
    }

    @Override
    protected boolean doTokenValidation(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sent = request.getHeader(CSRF_TOKEN_HEADER_NAME);
        if (sent != null && sent.equals(request.getSession().getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME))) {
            return true;
        }
        request.getSession().removeAttribute(CSRF_TOKEN_SESSION_ATTR_NAME);
        setCSRFToken(request, response);
        texts.write(Refusal.because(Reason.OLD_PAGE), request, response);
        return false;
    }
}
