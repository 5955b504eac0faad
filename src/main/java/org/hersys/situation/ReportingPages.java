package org.hersys.situation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.hersys.situation.Situation.Given;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How complete and how late reports are, and how those do who observe people. */
@Controller
class ReportingPages {

    /** Senders shown; the file has all of them. */
    private static final int SENDERS = 30;

    private final Tally tally;
    private final Agencies agencies;
    private final SituationWords words;

    ReportingPages(Tally tally, Agencies agencies, SituationWords words) {
        this.tally = tally;
        this.agencies = agencies;
        this.words = words;
    }

    /** A picture with its table: what is given of what. */
    record Completeness(String dimension, List<Line> lines) {}

    /** One line of it in words. */
    record Line(String word, Given given) {}

    @GetMapping("/situation/reporting")
    String reporting(Locale language, Model model) {
        Actor reader = Readers.demandAny();
        boolean published = reader.hasAny(Role.SURVEILLANCE);
        model.addAttribute("published", published);
        model.addAttribute("agencies", agencies.all());
        if (!published) {
            Situation situation = new Situation(tally.reporting());
            model.addAttribute("completeness", completeness(situation, reader, language));
            model.addAttribute(
                    "lateness",
                    Stream.of("delay", "onsetDelay")
                            .map(dimension -> Figure.of(dimension, situation, words, language))
                            .toList());
        }
        return "situation/reporting";
    }

    private List<Completeness> completeness(Situation situation, Actor reader, Locale language) {
        Completeness fields = shown("field", situation.fields(), language);
        Completeness senders = shown(
                "sender", situation.complete("sender").stream().limit(SENDERS).toList(), language);
        return reader.sight() == Sight.PREFECTURE
                ? List.of(fields, shown("officeSender", situation.complete("officeSender"), language), senders)
                : List.of(fields, senders);
    }

    private Completeness shown(String dimension, List<Given> all, Locale language) {
        return new Completeness(
                dimension,
                all.stream()
                        .map(given -> new Line(words.of(dimension, given.key(), language), given))
                        .toList());
    }
}
