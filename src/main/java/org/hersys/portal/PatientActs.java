package org.hersys.portal;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.link.ConfirmingDevice;
import org.hersys.link.PatientLinks;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the health centre does about a patient's own pages: a new link, and who reports for whom. */
@Controller
@RequestMapping("/cases/{number}")
class PatientActs {

    private static final Set<String> REFUSALS = Set.of("caseClosed", "householdRefused");

    private final Cases cases;
    private final Households households;
    private final PatientLinks links;
    private final ConfirmingDevice devices;
    private final Messages messages;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    PatientActs(
            Cases cases,
            Households households,
            PatientLinks links,
            ConfirmingDevice devices,
            Messages messages,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.households = households;
        this.links = links;
        this.devices = devices;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Ends every earlier link and device, and sends a new link: the phone was lost, or the birth date mistyped too often. */
    @PostMapping("/link")
    String link(@PathVariable String number, RedirectAttributes next) {
        return act(number, next, file -> {
            links.revokeAll(file.id());
            devices.open(file.id());
            String link = links.issue(file.id());
            messages.queue(new NewMessage(
                    Recipient.person(file.personId()),
                    Channel.SMS,
                    "questionnaire",
                    Map.of("link", link),
                    Urgency.CARE,
                    file.id(),
                    null,
                    null));
            audit.note("link.sent", file.id(), file.office());
            return "linkSent";
        });
    }

    @PostMapping("/household")
    String join(@PathVariable String number, @RequestParam(defaultValue = "") String head, RedirectAttributes next) {
        return act(number, next, file -> CaseNumber.read(head)
                .flatMap(cases::find)
                .filter(found -> households.join(file.id(), found.id()))
                .map(found -> {
                    audit.note(AuditEntry.of("household.joined")
                            .onCase(file.id(), file.office())
                            .changed("head", null, found.number()));
                    return "householdJoined";
                })
                .orElse("householdRefused"));
    }

    @PostMapping("/household/leave")
    String leave(@PathVariable String number, RedirectAttributes next) {
        return act(number, next, file -> {
            households.leave(file.id());
            audit.note("household.left", file.id(), file.office());
            return "householdLeft";
        });
    }

    private String act(String number, RedirectAttributes next, Function<CaseFile, String> work) {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return transaction.execute(running -> {
            CaseFile file = CaseNumber.read(number)
                    .flatMap(cases::find)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            String said = file.closedAt() == null ? work.apply(file) : "caseClosed";
            next.addFlashAttribute(REFUSALS.contains(said) ? "notDone" : "notice", said);
            return "redirect:/cases/" + file.number() + "/basics";
        });
    }
}
