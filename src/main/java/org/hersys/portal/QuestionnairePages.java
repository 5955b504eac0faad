package org.hersys.portal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hersys.investigation.AnsweringQuestionnaire;
import org.hersys.investigation.Questionnaires;
import org.hersys.link.PatientLink;
import org.hersys.portal.QuestionnaireForm.Field;
import org.hersys.portal.QuestionnaireForm.Screen;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The investigation questionnaire, a screen at a time; every screen is kept when it is left, forwards or backwards. */
@Controller
@RequestMapping("/p/{token}/questionnaire")
class QuestionnairePages {

    private final QuestionnaireForm form;
    private final Questionnaires questionnaires;
    private final AnsweringQuestionnaire answering;
    private final TransactionTemplate transaction;

    QuestionnairePages(
            QuestionnaireForm form,
            Questionnaires questionnaires,
            AnsweringQuestionnaire answering,
            TransactionTemplate transaction) {
        this.form = form;
        this.questionnaires = questionnaires;
        this.answering = answering;
        this.transaction = transaction;
    }

    /** Goes on where the patient stopped: at the first screen of which nothing has been kept. */
    @GetMapping
    String resume(@PathVariable String token, @RequestAttribute(PatientFilter.LINK) PatientLink link, Locale language) {
        if (!answering.isOpen(link.caseId())) {
            return "redirect:/p/" + token;
        }
        Map<String, Object> known = kept(link.caseId());
        List<Screen> screens = form.in(language);
        int next = 1;
        while (next < screens.size()
                && screens.get(next - 1).fields().stream().anyMatch(field -> known.containsKey(field.key()))) {
            next++;
        }
        return "redirect:/p/" + token + "/questionnaire/" + next;
    }

    @GetMapping("/{screen:\\d}")
    String ask(
            @PathVariable String token,
            @PathVariable int screen,
            @RequestAttribute(PatientFilter.LINK) PatientLink link,
            Model model,
            Locale language) {
        if (!answering.isOpen(link.caseId())
                || screen < 1
                || screen > form.in(language).size()) {
            return "redirect:/p/" + token;
        }
        return page(token, screen, kept(link.caseId()), model, language);
    }

    @PostMapping("/{screen:\\d}")
    String keep(
            @PathVariable String token,
            @PathVariable int screen,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestAttribute(PatientFilter.LINK) PatientLink link,
            Model model,
            Locale language) {
        List<Screen> screens = form.in(language);
        if (!answering.isOpen(link.caseId()) || screen < 1 || screen > screens.size()) {
            return "redirect:/p/" + token;
        }
        QuestionnaireAnswers answers =
                QuestionnaireAnswers.read(screens.get(screen - 1).fields(), sent);
        transaction.executeWithoutResult(running -> questionnaires.save(link.caseId(), answers.values()));
        String here = "redirect:/p/" + token + "/questionnaire/";
        if (sent.containsKey("back")) {
            return here + Math.max(1, screen - 1);
        }
        Map<String, String> problems = told(answering.problems(link.caseId()));
        problems.keySet()
                .removeIf(name -> screens.get(screen - 1).fields().stream().noneMatch(field -> isOf(field, name)));
        problems.putAll(answers.problems());
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
            model.addAttribute("typed", answers.typed());
            return page(token, screen, kept(link.caseId()), model, language);
        }
        if (sent.containsKey("more")) {
            return here + screen + "#new";
        }
        return screen < screens.size() ? here + (screen + 1) : send(token, link.caseId(), model, language);
    }

    /** Sends all; what is wrong is shown on the screen where it is asked. */
    private String send(String token, long caseId, Model model, Locale language) {
        List<FieldProblem> wrong = answering.send(caseId);
        if (wrong.isEmpty()) {
            return "redirect:/p/" + token;
        }
        Map<String, String> problems = told(wrong);
        List<Screen> screens = form.in(language);
        int first = 1;
        while (first < screens.size()
                && screens.get(first - 1).fields().stream()
                        .noneMatch(field -> problems.keySet().stream().anyMatch(name -> isOf(field, name)))) {
            first++;
        }
        model.addAttribute("problems", problems);
        return page(token, first, kept(caseId), model, language);
    }

    /** Keys of texts by field, in words that all languages of patients have. */
    private static Map<String, String> told(List<FieldProblem> wrong) {
        Map<String, String> told = new HashMap<>();
        wrong.forEach(problem -> told.put(
                problem.field(),
                switch (problem.message()) {
                    case "problem.required" -> "portal.problem.required";
                    case "problem.inFuture" -> "portal.problem.inFuture";
                    case "problem.phone" -> "portal.problem.phone";
                    default -> "portal.problem.look";
                }));
        return told;
    }

    private static boolean isOf(Field field, String name) {
        return name != null && name.split("[\\[.]")[0].equals(field.key());
    }

    private Map<String, Object> kept(long caseId) {
        return transaction.execute(running ->
                questionnaires.of(caseId).map(Questionnaires.Stand::answers).orElseGet(LinkedHashMap::new));
    }

    private String page(String token, int screen, Map<String, Object> known, Model model, Locale language) {
        List<Screen> screens = form.in(language);
        model.addAttribute("token", token);
        model.addAttribute("number", screen);
        model.addAttribute("last", screens.size());
        model.addAttribute("screen", screens.get(screen - 1));
        model.addAttribute("known", known);
        return "portal/questionnaire";
    }
}
