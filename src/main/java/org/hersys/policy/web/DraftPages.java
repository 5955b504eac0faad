package org.hersys.policy.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hersys.access.Names;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.policy.check.NotATable;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DecisionVersions;
import org.hersys.policy.desk.DraftCheck;
import org.hersys.policy.desk.EditingTable;
import org.hersys.policy.desk.EditingTable.Saving;
import org.hersys.policy.desk.PublishingTable;
import org.hersys.policy.desk.TableLanguage;
import org.hersys.text.Dates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft in the editor: checked while it is typed, saved, handed in, approved or given back. */
@Controller
class DraftPages {

    private final DecisionVersions versions;
    private final EditingTable editing;
    private final PublishingTable publishing;
    private final DraftCheck check;
    private final TableViews views;
    private final TableLanguage language;
    private final PolicyStaff staff;
    private final Names names;
    private final Clock clock;

    DraftPages(
            DecisionVersions versions,
            EditingTable editing,
            PublishingTable publishing,
            DraftCheck check,
            TableViews views,
            TableLanguage language,
            PolicyStaff staff,
            Names names,
            Clock clock) {
        this.versions = versions;
        this.editing = editing;
        this.publishing = publishing;
        this.check = check;
        this.views = views;
        this.language = language;
        this.staff = staff;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/policy/tables/{decision}/draft")
    String edit(@PathVariable String decision, Model model) {
        DecisionVersion draft = versions.inWork(staff.table(decision)).orElse(null);
        if (draft == null || !draft.isDraft()) {
            return "redirect:/policy/tables/" + decision;
        }
        model.addAttribute("listed", views.listed(decision));
        model.addAttribute("draft", draft);
        String dmn = views.dmn(draft);
        model.addAttribute("dmn", dmn);
        model.addAttribute("verdict", check.check(draft, dmn));
        model.addAttribute(
                "earliest",
                LocalDateTime.now(clock.withZone(Dates.JAPAN))
                        .plusMinutes(1)
                        .withSecond(0)
                        .withNano(0));
        return "policy/draft";
    }

    /** What the checks say of the text as it is typed; nothing is saved. */
    @PostMapping("/policy/tables/{decision}/check")
    String check(@PathVariable String decision, @RequestParam String dmn, Model model) {
        try {
            model.addAttribute("verdict", check.check(views.atDesk(staff.table(decision)), dmn));
        } catch (NotATable unreadable) {
            model.addAttribute("unreadable", unreadable);
        }
        model.addAttribute("decision", decision);
        return "policy/verdict :: verdict";
    }

    @PostMapping("/policy/tables/{decision}/drafts/{id}")
    ResponseEntity<Map<String, Object>> save(
            @PathVariable String decision,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam String dmn,
            Locale locale) {
        Saving saving = editing.save(staff.version(decision, id).id(), revision, dmn, locale);
        Map<String, Object> answer = new LinkedHashMap<>();
        if (saving instanceof Saving.Saved saved) {
            answer.put("revision", saved.revision());
            if (saved.merged()) {
                answer.put("dmn", language.inWordsOf(locale, decision, saved.dmn()));
            }
            return ResponseEntity.ok(answer);
        }
        if (saving instanceof Saving.Conflicting conflicting) {
            answer.put("revision", conflicting.revision());
            answer.put("by", names.person(conflicting.login()));
            answer.put("theirs", language.inWordsOf(locale, decision, conflicting.theirs()));
            answer.put("conflicts", conflicting.conflicts());
            return ResponseEntity.status(HttpStatus.CONFLICT).body(answer);
        }
        if (saving instanceof Saving.Unreadable unreadable) {
            answer.put("reason", unreadable.reason());
            return ResponseEntity.badRequest().body(answer);
        }
        return ResponseEntity.status(HttpStatus.GONE).body(answer);
    }

    @RequiresFreshSecondStep
    @PostMapping("/policy/tables/{decision}/drafts/{id}/submit")
    String submit(
            @PathVariable String decision,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String legalSource,
            RedirectAttributes next) {
        staff.version(decision, id);
        next.addFlashAttribute(
                "typed",
                Map.of(
                        "validFrom",
                        cut(validFrom, 20),
                        "reason",
                        cut(reason, 1000),
                        "legalSource",
                        cut(legalSource, 1000)));
        if (reason.length() > 1000 || legalSource.length() > 1000) {
            return told(decision, "TOO_LONG", next, true);
        }
        OffsetDateTime from;
        try {
            from = TypedMoment.read(validFrom);
        } catch (DateTimeException noMoment) {
            return told(decision, "NO_MOMENT", next, true);
        }
        PublishingTable.Outcome outcome = publishing.submit(id, from, reason, legalSource);
        return told(
                decision,
                outcome == PublishingTable.Outcome.DONE ? "SUBMITTED" : outcome.name(),
                next,
                outcome != PublishingTable.Outcome.DONE);
    }

    @RequiresFreshSecondStep
    @PostMapping("/policy/tables/{decision}/drafts/{id}/approve")
    String approve(@PathVariable String decision, @PathVariable long id, RedirectAttributes next) {
        PublishingTable.Outcome outcome =
                publishing.approve(staff.version(decision, id).id());
        return told(decision, outcome == PublishingTable.Outcome.DONE ? "APPROVED" : outcome.name(), next, false);
    }

    @PostMapping("/policy/tables/{decision}/drafts/{id}/give-back")
    String giveBack(@PathVariable String decision, @PathVariable long id, RedirectAttributes next) {
        PublishingTable.Outcome outcome =
                publishing.giveBack(staff.version(decision, id).id());
        return told(decision, outcome == PublishingTable.Outcome.DONE ? "GIVEN_BACK" : outcome.name(), next, false);
    }

    private static String told(String decision, String outcome, RedirectAttributes next, boolean inEditor) {
        next.addFlashAttribute(
                List.of("SUBMITTED", "APPROVED", "GIVEN_BACK").contains(outcome) ? "done" : "refused", outcome);
        return "redirect:/policy/tables/" + decision + (inEditor ? "/draft" : "");
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
