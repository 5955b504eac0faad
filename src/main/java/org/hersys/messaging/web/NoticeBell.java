package org.hersys.messaging.web;

import org.hersys.access.CurrentActor;
import org.hersys.messaging.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells the frame of every page how many notices are unread. */
@ControllerAdvice(annotations = Controller.class)
class NoticeBell {

    private final Notices notices;

    NoticeBell(Notices notices) {
        this.notices = notices;
    }

    /** Null for patients and whoever has not signed in: then there is no bell. Counted only where a page shows it. */
    @ModelAttribute("unreadNotices")
    LazyContextVariable<Integer> unread() {
        return new LazyContextVariable<>() {
            @Override
            protected Integer loadValue() {
                return CurrentActor.find()
                        .filter(actor -> !actor.isPatient())
                        .map(actor -> notices.unread())
                        .orElse(null);
            }
        };
    }
}
