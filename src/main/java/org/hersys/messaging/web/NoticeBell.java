package org.hersys.messaging.web;

import org.hersys.access.CurrentActor;
import org.hersys.messaging.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the frame of every page how many notices are unread. */
@ControllerAdvice(annotations = Controller.class)
class NoticeBell {

    private final Notices notices;

    NoticeBell(Notices notices) {
        this.notices = notices;
    }

    /** Null for patients and whoever has not signed in: then there is no bell. */
    @ModelAttribute("unreadNotices")
    Integer unread() {
        return CurrentActor.find()
                .filter(actor -> !actor.isPatient())
                .map(actor -> notices.unread())
                .orElse(null);
    }
}
