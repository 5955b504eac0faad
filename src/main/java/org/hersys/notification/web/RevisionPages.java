package org.hersys.notification.web;

import java.util.List;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.notification.ContentInWords;
import org.hersys.notification.Notification;
import org.hersys.notification.Notifications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every version of a case's notification, two of them side by side. Who may not see notifications gets no page. */
@Controller
class RevisionPages {

    private final Cases cases;
    private final Notifications notifications;
    private final ContentInWords inWords;
    private final AuditTrail audit;

    RevisionPages(Cases cases, Notifications notifications, ContentInWords inWords, AuditTrail audit) {
        this.cases = cases;
        this.notifications = notifications;
        this.inWords = inWords;
        this.audit = audit;
    }

    /** Shows two versions; without a choice the newest beside the one before, for a single version that one alone. */
    @GetMapping("/cases/{number}/notifications")
    @Transactional
    public String show(
            @PathVariable String number,
            @RequestParam(required = false) String before,
            @RequestParam(required = false) String after,
            Model model) {
        CaseFile file = CaseNumber.read(number).flatMap(cases::find).orElseThrow(RevisionPages::gone);
        List<Notification> revisions = notifications.of(file.id());
        if (revisions.isEmpty()) {
            throw gone();
        }
        Notification later = chosen(revisions, after, revisions.get(0));
        Notification earlier = chosen(revisions, before, preceding(revisions, later));
        audit.note("case.viewed", file.id(), file.office());
        model.addAttribute("number", file.number());
        model.addAttribute("revisions", revisions);
        model.addAttribute("before", earlier);
        model.addAttribute("after", later);
        model.addAttribute("compared", inWords.compare(earlier.content(), later.content()));
        return "notification/revisions";
    }

    private static Notification chosen(List<Notification> revisions, String wanted, Notification otherwise) {
        return wanted == null
                ? otherwise
                : revisions.stream()
                        .filter(revision -> wanted.equals(Integer.toString(revision.revision())))
                        .findFirst()
                        .orElseThrow(RevisionPages::gone);
    }

    private static Notification preceding(List<Notification> revisions, Notification later) {
        return revisions.stream()
                .filter(revision -> revision.revision() < later.revision())
                .findFirst()
                .orElse(later);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
