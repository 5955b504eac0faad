package org.hersys.messaging.simulator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.messaging.Calls;
import org.hersys.messaging.Calls.Spoken;
import org.hersys.messaging.Inbox;
import org.hersys.messaging.PhoneNumbers;
import org.hersys.messaging.Receipts;
import org.hersys.messaging.WaitingMessages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The demo's telephones: whoever tries the product reads here what people would get, replies, and answers calls. There
 * are no such pages when the demo is off.
 */
@Controller
@ConditionalOnProperty("hersys.demo.enabled")
class OutboxPages {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

    private final Telephones telephones;
    private final Calls calls;
    private final Receipts receipts;
    private final Inbox inbox;
    private final WaitingMessages waiting;

    OutboxPages(Telephones telephones, Calls calls, Receipts receipts, Inbox inbox, WaitingMessages waiting) {
        this.telephones = telephones;
        this.calls = calls;
        this.receipts = receipts;
        this.inbox = inbox;
        this.waiting = waiting;
    }

    /** A message as the page shows it: text before the link, the link, text after it. */
    record Shown(Telephones.Arrived arrived, String before, String link, String after) {

        static Shown of(Telephones.Arrived arrived) {
            Matcher link = LINK.matcher(arrived.text());
            return link.find()
                    ? new Shown(
                            arrived,
                            arrived.text().substring(0, link.start()),
                            link.group(),
                            arrived.text().substring(link.end()))
                    : new Shown(arrived, arrived.text(), null, "");
        }
    }

    @GetMapping("/outbox")
    String list(Model model) {
        List<Shown> shown = telephones.newest().stream().map(Shown::of).toList();
        model.addAttribute("arrived", shown);
        model.addAttribute("waiting", waiting.find());
        model.addAttribute("mayLetGo", telephones.takeCalls());
        return "messaging/outbox";
    }

    /** The night is over for the demo's telephones; people's own are never woken. */
    @PostMapping("/outbox/waiting")
    String letGo() {
        if (telephones.takeCalls()) {
            waiting.letGo();
        }
        return "redirect:/outbox";
    }

    /** An SMS from one of the telephones. */
    @PostMapping("/outbox/reply")
    String reply(@RequestParam String from, @RequestParam String text) {
        PhoneNumbers.e164(from)
                .filter(number -> !text.isBlank())
                .ifPresent(number -> inbox.text("SIM-" + UUID.randomUUID(), number, text));
        return "redirect:/outbox";
    }

    @PostMapping("/outbox/call/{id}")
    String answer(@PathVariable long id, Model model) {
        receipts.taken(id, "SIM" + id);
        return conduct(id, calls.answered(id), model);
    }

    @PostMapping("/outbox/call/{id}/keys")
    String keys(
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam int tries,
            @RequestParam(defaultValue = "") String digits,
            Model model) {
        return conduct(id, calls.keys(id, "SIM-" + UUID.randomUUID(), step, tries, digits.strip()), model);
    }

    private String conduct(long id, Optional<Spoken> next, Model model) {
        Spoken spoken = next.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (spoken.step() == null) {
            receipts.delivered(id, "SIM" + id);
        }
        model.addAttribute("id", id);
        model.addAttribute("spoken", spoken);
        return "messaging/call";
    }
}
