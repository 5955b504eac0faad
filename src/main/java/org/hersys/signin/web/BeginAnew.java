package org.hersys.signin.web;

import org.hersys.access.CurrentActor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The back button, a second tab, a long pause: whoever has no log-in under way is led to where one begins, or on. */
@ControllerAdvice
class BeginAnew {

    @ExceptionHandler(CodePages.NothingPending.class)
    String nothingPending() {
        return CurrentActor.find().isPresent() ? "redirect:/" : "redirect:/login?ended=" + ToLogIn.STALE;
    }
}
