package org.hersys.messaging.web;

import java.util.List;
import org.hersys.messaging.NoticeTexts;
import org.hersys.messaging.Notices;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices of whoever is signed in. */
@Controller
class NoticePages {

    private final Notices notices;
    private final NoticeTexts texts;

    NoticePages(Notices notices, NoticeTexts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /** A notice with its text in the reader's language. */
    record Shown(Notices.Notice notice, String text) {}

    @GetMapping("/notices")
    String list(Model model) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        List<Shown> shown = notices.mine().stream()
                .map(notice -> new Shown(notice, texts.of(notice, language)))
                .toList();
        model.addAttribute("notices", shown);
        return "messaging/notices";
    }

    /** The bell alone, for pages that stay open. */
    @GetMapping("/notices/bell")
    String bell() {
        return "messaging/bell :: bell";
    }

    @PostMapping("/notices/read")
    String read(@RequestParam long upTo) {
        notices.read(upTo);
        return "redirect:/notices";
    }
}
