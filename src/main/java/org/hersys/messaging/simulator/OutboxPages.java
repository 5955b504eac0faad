package org.hersys.messaging.simulator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo's telephones: whoever tries the product reads here what people would get. There is no such page otherwise. */
@Controller
@ConditionalOnProperty("hersys.demo.enabled")
class OutboxPages {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

    private final Telephones telephones;

    OutboxPages(Telephones telephones) {
        this.telephones = telephones;
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
        return "messaging/outbox";
    }
}
