package org.hersys.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hersys.disease.Question;
import org.hersys.intake.CheckingNotification;
import org.hersys.intake.CheckingNotification.Checked;
import org.hersys.intake.DiseaseAnswers;
import org.hersys.intake.Relation;
import org.hersys.intake.SendingNotification;
import org.hersys.intake.SendingNotification.Outcome;
import org.hersys.intake.TypedNotification;
import org.hersys.tasklist.Refusal;
import org.hersys.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which clinics write notifications and health centres type those that came by fax. */
@Controller
@RequestMapping("/notifications")
class NotificationPages {

    private static final String FORM = "intake/new";

    private final CheckingNotification checking;
    private final SendingNotification sending;
    private final AnswersOnPage answers;
    private final NotificationDrafts drafts;
    private final Words words;

    NotificationPages(
            CheckingNotification checking,
            SendingNotification sending,
            AnswersOnPage answers,
            NotificationDrafts drafts,
            Words words) {
        this.drafts = drafts;
        this.answers = answers;
        this.checking = checking;
        this.sending = sending;
        this.words = words;
    }

    @GetMapping("/new")
    String open(@RequestParam(required = false) String disease, Model model) {
        model.addAttribute("draft", drafts.find().orElse(null));
        TypedNotification fresh = sending.fresh().with(answers.in(disease, new LinkedMultiValueMap<>()), Map.of());
        return form(model, sending.token(), NotificationView.of(fresh, checking.nothing(), false));
    }

    /** What was typed before and has not been sent; a fresh page where there is none. */
    @GetMapping("/draft")
    String goOn(Model model) {
        return drafts.find()
                .flatMap(draft -> draft.typed()
                        .map(typed -> typed.with(
                                answers.in(typed.disease(), draft.fields()),
                                Reasons.in(draft.fields().toSingleValueMap()))))
                .map(typed ->
                        form(model, sending.token(), NotificationView.of(typed, checking.check(typed, false), false)))
                .orElse("redirect:/notifications/new");
    }

    @PostMapping("/draft/discard")
    String discard() {
        drafts.discard();
        return "redirect:/notifications/new";
    }

    /** What stands on the page so far, checked; the field in which somebody is typing is left in peace. */
    @PostMapping("/check")
    String check(
            TypedNotification typed,
            @RequestParam(defaultValue = "") String active,
            @RequestParam(defaultValue = "false") boolean tried,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam Map<String, String> fields,
            @RequestParam MultiValueMap<String, String> all,
            Model model) {
        TypedNotification whole = typed.with(answers.in(typed.disease(), all), Reasons.in(fields));
        drafts.keep(all);
        Checked checked = checking.check(whole, tried);
        model.addAttribute(
                "page",
                NotificationView.of(whole, checked, tried).without(active).choosing(relation));
        return "intake/check";
    }

    @PostMapping("/new")
    String send(
            TypedNotification sent,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) Set<String> seen,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam Map<String, String> fields,
            @RequestParam MultiValueMap<String, String> all,
            Model model) {
        TypedNotification typed = sent.with(answers.in(sent.disease(), all), Reasons.in(fields));
        try {
            Outcome outcome = sending.send(token, typed, seen == null ? Set.of() : seen, Relation.read(relation));
            if (outcome instanceof Outcome.Sent made) {
                drafts.discard();
                return "redirect:/notifications/" + made.number() + "/sent";
            }
            return again(model, token, typed, ((Outcome.NotYet) outcome).checked(), relation);
        } catch (Refusal refusal) {
            String why = words.say(refusal.reason().text(), refusal.arguments());
            Checked refused = Checked.refused(Map.of("content", why));
            return again(model, sending.token(), typed, refused, relation);
        }
    }

    private String again(Model model, String token, TypedNotification typed, Checked checked, String relation) {
        Map<String, String> summary = new LinkedHashMap<>();
        checked.problems()
                .forEach((field, problem) -> summary.put(
                        field,
                        "content".equals(field) ? problem : words.say("intake.problem", label(typed, field), problem)));
        model.addAttribute("problems", summary);
        return form(model, token, NotificationView.of(typed, checked, true).choosing(relation));
    }

    private String label(TypedNotification typed, String field) {
        return typed.ofDisease().questions().stream()
                .filter(question -> field.equals(DiseaseAnswers.FIELD + question.key()))
                .map(Question::label)
                .findFirst()
                .orElseGet(() -> words.say("notification.field." + field));
    }

    /** Whether the page asks which clinic a form on paper came from. */
    @ModelAttribute("onPaper")
    boolean isOnPaper() {
        return sending.isOnPaper();
    }

    private String form(Model model, String token, NotificationView page) {
        model.addAttribute("diseases", answers.diseases());
        model.addAttribute("clinics", sending.clinics());
        model.addAttribute("token", token);
        model.addAttribute("page", page);
        return FORM;
    }
}
