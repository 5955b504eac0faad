package org.hersys.intake.web;

import java.util.Comparator;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.notification.AnswerTexts;
import org.hersys.notification.Notification;
import org.hersys.notification.Notifications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What somebody has sent, with the number of its case, to print. For the sender alone; others have the case page. */
@Controller
class SentPages {

    private final Cases cases;
    private final Notifications notifications;
    private final AnswerTexts answers;
    private final AuditTrail audit;

    SentPages(Cases cases, Notifications notifications, AnswerTexts answers, AuditTrail audit) {
        this.answers = answers;
        this.cases = cases;
        this.notifications = notifications;
        this.audit = audit;
    }

    @GetMapping("/notifications/{number}/sent")
    @Transactional
    public String show(@PathVariable String number, Model model) {
        CaseFile file = CaseNumber.read(number).flatMap(cases::find).orElseThrow(SentPages::gone);
        String login = CurrentActor.get().login();
        Notification sent = notifications.of(file.id()).stream()
                .filter(notification -> login.equals(notification.submittedBy()))
                .max(Comparator.comparing(Notification::submittedAt))
                .orElseThrow(SentPages::gone);
        audit.note("case.viewed", file.id(), file.office());
        model.addAttribute("number", file.number());
        model.addAttribute("person", cases.person(file));
        model.addAttribute("address", cases.address(file.id()).orElse(null));
        model.addAttribute("disease", file.disease());
        model.addAttribute("answers", answers.of(sent.content()));
        model.addAttribute("sent", sent);
        model.addAttribute("office", file.office());
        return "intake/sent";
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
