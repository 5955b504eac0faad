package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.hersys.signin.PendingSignIn;
import org.hersys.signin.SecondStepOfLogIn;
import org.springframework.stereotype.Component;

/** Leads from the first step, wherever it was made, to the second, in a session of a new number. */
@Component
class BetweenSteps {

    private final SecondStepOfLogIn secondStep;

    BetweenSteps(SecondStepOfLogIn secondStep) {
        this.secondStep = secondStep;
    }

    /** The address of the page that comes next. */
    String lead(PendingSignIn pending, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        if (pending.purpose() == PendingSignIn.Purpose.ENROL) {
            session.setAttribute(PendingSignIn.KEY, pending);
            return "/login/enrol";
        }
        session.setAttribute(PendingSignIn.KEY, secondStep.chooseOnly(pending));
        return "/login/code";
    }
}
