package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets sensitive acts through only for some minutes after a second step; leads to one otherwise. */
@Component
public class FreshSecondStep implements HandlerInterceptor {

    /** Name of the session's attribute with the page to come back to. */
    public static final String BACK_TO = "hersys.backTo";

    /** Name of the session's attribute with the file that was asked for on that page; missing where none was. */
    public static final String FILE = "hersys.file";

    private final SignInSettings settings;
    private final FormPages pages;
    private final UnsentForms unsent;
    private final Clock clock;

    FreshSecondStep(SignInSettings settings, FormPages pages, UnsentForms unsent, Clock clock) {
        this.settings = settings;
        this.pages = pages;
        this.unsent = unsent;
        this.clock = clock;
    }

    /** A sensitive act was asked for without a fresh second step; whoever is not caught is led to make one. */
    public static final class Needed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Needed() {
            super("A fresh second step is needed", null, false, false);
        }
    }

    /** For acts that only some of the time are sensitive: goes on, or leads the person to a second step and back. */
    public void demand(HttpServletRequest request) {
        if (!isFresh(request)) {
            remember(request, false);
            throw new Needed();
        }
    }

    /** Whether the person has just made a second step. */
    public boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(SignInFacts.KEY) instanceof SignInFacts facts
                && facts.secondStepAt().plus(settings.freshFor()).isAfter(clock.instant());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !(method.hasMethodAnnotation(RequiresFreshSecondStep.class)
                        || method.getBeanType().isAnnotationPresent(RequiresFreshSecondStep.class))
                || isFresh(request)) {
            return true;
        }
        remember(request, method.isVoid());
        response.sendRedirect("/account/confirm");
        return false;
    }

    /**
     * A page is opened again. An act is not repeated: there one comes back to the page with the button, where what was
     * typed is offered; and so one does for a file, which no browser shows in place of a page.
     *
     * @param file whether the handler writes its answer itself
     */
    private void remember(HttpServletRequest request, boolean file) {
        unsent.keepOf(request);
        boolean asked = "GET".equals(request.getMethod());
        String address =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean fetched = asked && file && request.getHeader("Referer") != null;
        HttpSession session = request.getSession();
        session.setAttribute(BACK_TO, asked && !fetched ? address : pages.of(request));
        session.setAttribute(FILE, fetched ? address : null);
    }
}
