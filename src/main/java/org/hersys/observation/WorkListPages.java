package org.hersys.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists an observer works from, and who is on duty for emergencies. */
@Controller
@Transactional
class WorkListPages {

    private static final int MOST_PAGES = 100_000;
    private static final String PHONE = "[0-9+ ()-]{0,30}";
    private static final String MAIL = "([^@\\s]{1,100}@[^@\\s]{1,90})?";

    private final WorkLists lists;
    private final TellingOfAlerts telling;
    private final AuditTrail audit;

    WorkListPages(WorkLists lists, TellingOfAlerts telling, AuditTrail audit) {
        this.lists = lists;
        this.telling = telling;
        this.audit = audit;
    }

    @GetMapping("/observation")
    public String lists(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String reporter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        allowed();
        Map<String, Object> counts = lists.counts(reporter);
        String shown = WorkLists.ORDER.contains(list) ? list : firstWithPeople(counts);
        int total = ((Number) counts.get(shown)).intValue();
        int pages = Math.max(1, (total + WorkLists.PAGE - 1) / WorkLists.PAGE);
        int at = Math.max(1, Math.min(Math.min(page, pages), MOST_PAGES));
        Map<String, Number> tabs = new LinkedHashMap<>();
        WorkLists.ORDER.forEach(key -> tabs.put(key, (Number) counts.get(key)));
        model.addAttribute("tabs", tabs);
        model.addAttribute("shown", shown);
        model.addAttribute("reporter", reporter);
        model.addAttribute("total", total);
        model.addAttribute("pages", pages);
        model.addAttribute("page", at);
        List<WorkLists.Row> rows = lists.page(shown, reporter, at);
        model.addAttribute("rows", rows);
        model.addAttribute("clock", lists.now());
        model.addAttribute("ofOffice", CurrentActor.get().sight() == Sight.OFFICE);
        audit.noteList(
                AuditEntry.of("observation.listed").about(CurrentActor.get().organisation()),
                rows.stream().map(WorkLists.Row::caseId).toList());
        return "observation/lists";
    }

    @GetMapping("/observation/duty")
    public String duty(Model model) {
        ofOffice();
        model.addAttribute(
                "duty", telling.onDuty(CurrentActor.get().organisation()).orElse(null));
        return "observation/duty";
    }

    @PostMapping("/observation/duty")
    public String putOnDuty(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String mail,
            RedirectAttributes next) {
        ofOffice();
        if (!phone.strip().matches(PHONE) || !mail.strip().matches(MAIL)) {
            next.addFlashAttribute("refused", true);
        } else {
            String office = CurrentActor.get().organisation();
            var before = telling.onDuty(office);
            telling.putOnDuty(phone.strip(), mail.strip());
            audit.note(AuditEntry.of("observation.dutySet")
                    .about(office)
                    .changed("phone", before.map(TellingOfAlerts.OnDuty::phone).orElse(null), phone.strip())
                    .changed("mail", before.map(TellingOfAlerts.OnDuty::mail).orElse(null), mail.strip()));
            next.addFlashAttribute("kept", true);
        }
        return "redirect:/observation/duty";
    }

    private static String firstWithPeople(Map<String, Object> counts) {
        return WorkLists.ORDER.stream()
                .filter(key -> ((Number) counts.get(key)).intValue() > 0)
                .findFirst()
                .orElse("alerts");
    }

    private static void allowed() {
        Sight sight = CurrentActor.get().sight();
        if (sight != Sight.OFFICE && sight != Sight.AGENCY) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static void ofOffice() {
        if (!CurrentActor.get().hasAny(Role.NURSE, Role.SUPERVISOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
