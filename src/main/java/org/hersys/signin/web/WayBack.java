package org.hersys.signin.web;

import jakarta.servlet.http.HttpSession;
import org.hersys.access.FreshSecondStep;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads back to what a fresh second step was wanted for: a page, or the page from which a file is then fetched. */
final class WayBack {

    private WayBack() {}

    /** The address of the page; a file that was asked for there is handed on to it, once. */
    static String from(HttpSession session, RedirectAttributes next) {
        Object page = session.getAttribute(FreshSecondStep.BACK_TO);
        Object file = session.getAttribute(FreshSecondStep.FILE);
        session.removeAttribute(FreshSecondStep.BACK_TO);
        session.removeAttribute(FreshSecondStep.FILE);
        if (file != null) {
            next.addFlashAttribute("fileToFetch", file);
        }
        return page == null ? "/account" : page.toString();
    }
}
