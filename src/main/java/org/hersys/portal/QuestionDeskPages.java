package org.hersys.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Role;
import org.hersys.policy.questions.QuestionWording;
import org.hersys.policy.questions.QuestionWordings;
import org.hersys.policy.questions.QuestionWordings.Version;
import org.hersys.policy.questions.WordingQuestions;
import org.hersys.policy.questions.WordingQuestions.Outcome;
import org.hersys.policy.questions.WordingQuestions.Saved;
import org.hersys.portal.QuestionnaireForm.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Wording and order of the questionnaire at the policy desk: drafted, looked at as patients see it, approved by another. */
@Controller
@RequestMapping("/policy/questions")
class QuestionDeskPages {

    private static final String HERE = "redirect:/policy/questions";
    private static final int LONGEST = 500;

    private final QuestionWordings wordings;
    private final WordingQuestions wording;
    private final QuestionnaireForm form;
    private final QuestionLines lines;
    private final Names names;

    QuestionDeskPages(
            QuestionWordings wordings,
            WordingQuestions wording,
            QuestionnaireForm form,
            QuestionLines lines,
            Names names) {
        this.wordings = wordings;
        this.wording = wording;
        this.form = form;
        this.lines = lines;
        this.names = names;
    }

    @ModelAttribute
    void demandPolicyStaff() {
        if (!CurrentActor.get().hasAny(Role.POLICY)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping
    String show(Model model, Locale language) {
        Version inWork = wordings.inWork().orElse(null);
        QuestionWording looked = inWork == null ? current() : inWork.wording();
        model.addAttribute("inWork", inWork);
        model.addAttribute("editors", inWork == null ? List.of() : people(inWork.editedBy()));
        model.addAttribute(
                "submittedBy",
                inWork == null || inWork.submittedBy() == null ? null : names.person(inWork.submittedBy()));
        model.addAttribute(
                "mayApprove",
                inWork != null && inWork.mayBeApprovedBy(CurrentActor.get().login()));
        model.addAttribute(
                "changes",
                inWork == null ? List.of() : lines.shown(inWork.wording().changesSince(current()), language));
        model.addAttribute("parts", lines.of(looked, language));
        model.addAttribute("published", wordings.published());
        model.addAttribute("names", names);
        return "policy/questions";
    }

    @GetMapping("/preview")
    String preview(@RequestParam(defaultValue = "1") int screen, Model model, Locale language) {
        QuestionWording looked = wordings.inWork().map(Version::wording).orElseGet(this::current);
        List<Screen> screens = form.in(language, looked);
        int number = Math.max(1, Math.min(screen, screens.size()));
        model.addAttribute("preview", true);
        model.addAttribute("token", "");
        model.addAttribute("number", number);
        model.addAttribute("last", screens.size());
        model.addAttribute("screen", screens.get(number - 1));
        model.addAttribute("known", Map.of());
        return "portal/questionnaire";
    }

    /** Begins a draft from what is shown now, or from what was shown before: the way back to it. */
    @PostMapping
    String begin(@RequestParam(required = false) Long from) {
        wording.begin(
                from == null
                        ? current()
                        : wordings.find(from)
                                .map(Version::wording)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return HERE;
    }

    /** Saves all texts as typed; a question may be moved with it. */
    @PostMapping("/{id}")
    String save(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String move,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Locale language) {
        if (typed.entrySet().stream()
                .anyMatch(text ->
                        text.getKey().startsWith("text.") && text.getValue().length() > LONGEST)) {
            next.addFlashAttribute("refused", "TOO_LONG");
            return HERE;
        }
        Saved saved = wording.save(id, revision, before -> lines.moved(lines.worded(before, typed), move));
        if (saved.outcome() == Outcome.STALE) {
            Map<String, String> mine = new HashMap<>();
            saved.mine().stream()
                    .map(change -> "text." + change.key() + "." + change.language())
                    .filter(typed::containsKey)
                    .forEach(field -> mine.put(field, typed.get(field)));
            next.addFlashAttribute("typed", mine);
            next.addFlashAttribute("conflicts", lines.shown(saved.conflicts(), language));
        }
        return told(saved.outcome(), "SAVED", next);
    }

    @PostMapping("/{id}/submit")
    String submit(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        return told(wording.submit(id, reason), "SUBMITTED", next);
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable long id, RedirectAttributes next) {
        return told(wording.approve(id), "APPROVED", next);
    }

    @PostMapping("/{id}/give-back")
    String giveBack(@PathVariable long id, RedirectAttributes next) {
        return told(wording.giveBack(id), "GIVEN_BACK", next);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable long id, RedirectAttributes next) {
        return told(wording.discard(id), "DISCARDED", next);
    }

    private static String told(Outcome outcome, String done, RedirectAttributes next) {
        boolean well = outcome == Outcome.DONE || outcome == Outcome.MERGED;
        next.addFlashAttribute(well ? "done" : "refused", outcome == Outcome.DONE ? done : outcome.name());
        return HERE;
    }

    private QuestionWording current() {
        return wordings.shown().map(Version::wording).orElse(QuestionWording.SHIPPED);
    }

    private List<String> people(List<String> logins) {
        return logins.stream().map(names::person).toList();
    }
}
