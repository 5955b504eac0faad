package org.hersys.messaging.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Organisations;
import org.hersys.access.Role;
import org.hersys.messaging.SmsLength;
import org.hersys.messaging.TemplateDesk;
import org.hersys.messaging.TemplateDesk.Problem;
import org.hersys.messaging.TemplateDesk.Shown;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's texts: the health centre reads them, its supervisor changes them. */
@Controller
class TemplatePages {

    private static final String ONE = "/templates/{template}/{channel}/{language}";

    private final TemplateDesk desk;
    private final Organisations organisations;
    private final Names names;
    private final String publicAddress;

    TemplatePages(
            TemplateDesk desk,
            Organisations organisations,
            Names names,
            @Value("${hersys.public-address}") String publicAddress) {
        this.publicAddress = publicAddress;
        this.desk = desk;
        this.organisations = organisations;
        this.names = names;
    }

    @GetMapping("/templates")
    String list(Model model) {
        demandReader();
        model.addAttribute("templates", desk.list());
        model.addAttribute("languages", desk.languages());
        return "messaging/templates";
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String template, @PathVariable String channel, @PathVariable String language, Model model) {
        demandReader();
        Shown shown = find(template, channel, language);
        return page(shown, shown.subject(), shown.text(), List.of(), model);
    }

    @PostMapping(ONE)
    String save(
            @PathVariable String template,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestParam(required = false) String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) Integer seen,
            Model model,
            RedirectAttributes after) {
        demandEditor();
        Shown shown = find(template, channel, language);
        String kept = tidy(text);
        List<Problem> problems = desk.save(shown, seen == null ? shown.version() : seen, subject, kept);
        if (!problems.isEmpty()) {
            return page(shown, subject, kept, problems, model);
        }
        after.addFlashAttribute("done", "template.saved");
        return "redirect:/templates/" + template + "/" + channel + "/" + language;
    }

    /** What the text would look like; also asked while typing. */
    @PostMapping(ONE + "/preview")
    String preview(
            @PathVariable String template,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestParam(required = false) String subject,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        demandEditor();
        Shown shown = find(template, channel, language);
        return page(shown, subject, tidy(text), desk.check(shown, tidy(text)), model);
    }

    @PostMapping(ONE + "/reset")
    String reset(
            @PathVariable String template,
            @PathVariable String channel,
            @PathVariable String language,
            RedirectAttributes after) {
        demandEditor();
        desk.reset(find(template, channel, language));
        after.addFlashAttribute("done", "template.wasReset");
        return "redirect:/templates/" + template + "/" + channel + "/" + language;
    }

    private String page(Shown shown, String subject, String text, List<Problem> problems, Model model) {
        String filled = TemplateDesk.filled(text, sample(shown.language()));
        model.addAttribute("shown", shown);
        model.addAttribute("languages", desk.languages());
        model.addAttribute("subject", subject);
        model.addAttribute("text", text);
        model.addAttribute("wrong", problems);
        model.addAttribute("preview", filled);
        model.addAttribute("length", "sms".equals(shown.channel()) ? SmsLength.of(filled) : null);
        model.addAttribute("mayEdit", CurrentActor.get().hasAny(Role.SUPERVISOR));
        model.addAttribute("names", names);
        return "messaging/template";
    }

    /** Words as long as real ones, so that the parts counted are those that will be sent. */
    private Map<String, String> sample(String language) {
        boolean kanji = "ja".equals(language) || "zh".equals(language);
        var office = organisations.get(CurrentActor.get().organisation());
        return Map.of(
                "sender",
                office.name(kanji ? Locale.JAPANESE : Locale.ENGLISH),
                "link",
                publicAddress + "/p/4Kq7xW2mB9sT1nVd6YcR3f",
                "time",
                "18:30",
                "phone",
                office.phone() == null ? "03-0000-0000" : office.phone());
    }

    private Shown find(String template, String channel, String language) {
        return desk.find(template, channel, language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Browsers send line ends as two characters, which would count twice. */
    private static String tidy(String text) {
        String kept = text.replace("\r\n", "\n").strip();
        return kept.length() > 2000 ? kept.substring(0, 2000) : kept;
    }

    private static void demandReader() {
        demand(CurrentActor.get(), Role.NURSE, Role.CLERK, Role.SUPERVISOR);
    }

    private static void demandEditor() {
        demand(CurrentActor.get(), Role.SUPERVISOR);
    }

    private static void demand(Actor actor, Role... roles) {
        if (!actor.hasAny(roles)) {
            throw new AccessDeniedException("This page is for other roles");
        }
    }
}
