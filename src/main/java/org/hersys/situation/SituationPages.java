package org.hersys.situation;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.hersys.situation.Places.Place;
import org.hersys.text.Dates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The situation as pictures with their tables, and on a wall. */
@Controller
@RequestMapping("/situation")
class SituationPages {

    static final List<String> DIMENSIONS =
            List.of("status", "place", "severity", "age", "sex", "disease", "office", "area");
    static final Set<Integer> PERIODS = Set.of(14, 28, 91);
    private static final int USUAL = 28;
    private static final int WEEK = 7;

    private final Tally tally;
    private final Places places;
    private final SituationWords words;
    private final WallScreen screen;
    private final Clock clock;

    SituationPages(Tally tally, Places places, SituationWords words, WallScreen screen, Clock clock) {
        this.screen = screen;
        this.tally = tally;
        this.places = places;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String situation(@RequestParam(defaultValue = "28") int days, Locale language, Model model) {
        fill(period(days), language, model);
        return "situation/situation";
    }

    @GetMapping("/wall")
    String wall(Locale language, HttpSession session, Model model) {
        fill(USUAL, language, model);
        model.addAttribute("kept", WallScreen.isKept(session));
        model.addAttribute("hours", screen.hours());
        return "situation/wall";
    }

    @PostMapping("/wall")
    String keepWall(HttpSession session) {
        Readers.demandAny();
        screen.keep(session);
        return "redirect:/situation/wall";
    }

    @PostMapping("/places")
    String places(@RequestParam String organisation, @RequestParam String places, Model model, Locale language) {
        Actor desk = Readers.demandAny();
        if (desk.sight() != Sight.PREFECTURE) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Optional<Integer> number = Places.number(places);
        if (number.isEmpty()) {
            model.addAttribute("wrongPlaces", organisation);
            model.addAttribute("typedPlaces", places);
            fill(USUAL, language, model);
            return "situation/situation";
        }
        if (!this.places.say(organisation, number.get())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/situation#places";
    }

    private void fill(int days, Locale language, Model model) {
        Actor reader = Readers.demandAny();
        Situation situation = new Situation(tally.counts());
        LocalDate today = today();
        model.addAttribute("heads", heads(situation, today));
        model.addAttribute("figures", figures(situation, language));
        model.addAttribute("course", situation.days(today, days));
        model.addAttribute("days", days);
        model.addAttribute("periods", PERIODS.stream().sorted().toList());
        boolean published = reader.hasAny(Role.SURVEILLANCE);
        model.addAttribute("asOf", published ? tally.toldAt() : OffsetDateTime.now(clock));
        model.addAttribute("published", published);
        if (reader.sight() == Sight.PREFECTURE) {
            List<Place> all = places.all();
            model.addAttribute("places", all);
            model.addAttribute("needs", places.needs(all));
            model.addAttribute("waiting", places.waiting());
        }
    }

    /** What stands in large figures; null where the number may not be known. */
    record Heads(Long now, Long today, Long week, Long weekBefore, Long all) {}

    private static Heads heads(Situation situation, LocalDate today) {
        return new Heads(
                situation.now(),
                situation.reportedWithin(today, 1),
                situation.reportedWithin(today, WEEK),
                situation.reportedWithin(today.minusDays(WEEK), WEEK),
                situation.all());
    }

    private List<Figure> figures(Situation situation, Locale language) {
        return DIMENSIONS.stream()
                .map(dimension -> Figure.of(dimension, situation, words, language))
                .filter(figure -> !figure.lines().isEmpty())
                .toList();
    }

    static int period(int days) {
        return PERIODS.contains(days) ? days : USUAL;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.JAPAN));
    }
}
