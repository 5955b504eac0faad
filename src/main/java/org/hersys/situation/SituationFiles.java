package org.hersys.situation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.situation.Agencies.Agency;
import org.hersys.situation.Places.Need;
import org.hersys.situation.Places.Place;
import org.hersys.situation.Situation.Day;
import org.hersys.situation.Situation.Given;
import org.hersys.text.Dates;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every picture's numbers as a file. */
@Controller
class SituationFiles {

    private static final Set<String> DELAYS = Set.of("delay", "onsetDelay");
    private static final Set<String> COMPLETENESS = Set.of("field", "sender", "officeSender");

    private final Tally tally;
    private final Agencies agencies;
    private final Places places;
    private final SituationWords words;
    private final MessageSource texts;
    private final Clock clock;

    SituationFiles(
            Tally tally, Agencies agencies, Places places, SituationWords words, MessageSource texts, Clock clock) {
        this.places = places;
        this.tally = tally;
        this.agencies = agencies;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/situation/{dimension}.csv")
    void csv(
            @PathVariable String dimension,
            @RequestParam(defaultValue = "28") int days,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Actor reader = Readers.demandAny();
        boolean published = reader.hasAny(Role.SURVEILLANCE);
        boolean reporting = DELAYS.contains(dimension) || COMPLETENESS.contains(dimension);
        boolean known = List.of("days", "agencies").contains(dimension)
                || SituationPages.DIMENSIONS.contains(dimension)
                || reporting && !published
                || "places".equals(dimension) && reader.sight() == Sight.PREFECTURE;
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, "situation-" + dimension)) {
            if ("agencies".equals(dimension)) {
                agencies(sheet, language);
            } else if ("places".equals(dimension)) {
                places(sheet, language);
            } else if (COMPLETENESS.contains(dimension)) {
                completeness(sheet, dimension, language);
            } else if ("days".equals(dimension)) {
                days(sheet, SituationPages.period(days), language);
            } else {
                kinds(sheet, dimension, language);
            }
        }
    }

    private void kinds(SheetWriter sheet, String dimension, Locale language) throws IOException {
        sheet.row(head(language, dimension, "now", "all"));
        Situation situation = DELAYS.contains(dimension) ? new Situation(tally.reporting()) : situation();
        for (Figure.Line line : Figure.of(dimension, situation, words, language).lines()) {
            sheet.row(line.word(), line.now(), line.all());
        }
    }

    private void days(SheetWriter sheet, int days, Locale language) throws IOException {
        sheet.row(head(language, "day", "reported", "onset", "diagnosed"));
        for (Day day : situation().days(LocalDate.now(clock.withZone(Dates.JAPAN)), days)) {
            sheet.row(day.day(), day.reported(), day.onset(), day.diagnosed());
        }
    }

    private void completeness(SheetWriter sheet, String dimension, Locale language) throws IOException {
        sheet.row(head(language, dimension, "given", "allNotified", "percent"));
        Situation situation = new Situation(tally.reporting());
        List<Given> all = "field".equals(dimension) ? situation.fields() : situation.complete(dimension);
        for (Given given : all) {
            sheet.row(words.of(dimension, given.key(), language), given.given(), given.all(), given.percent());
        }
    }

    private void agencies(SheetWriter sheet, Locale language) throws IOException {
        sheet.row(head(
                language,
                "agency",
                "people",
                "reportedToday",
                "silent",
                "alerts",
                "answered",
                "median",
                "slow",
                "handedBack"));
        for (Agency one : agencies.all()) {
            sheet.row(
                    words.of("agency", one.agency(), language),
                    one.people(),
                    one.reported(),
                    one.silent(),
                    one.alerts(),
                    one.answered(),
                    one.median(),
                    one.slow(),
                    one.handedBack());
        }
    }

    private void places(SheetWriter sheet, Locale language) throws IOException {
        sheet.row(head(language, "kind", "where", "places", "taken", "free", "waiting"));
        List<Place> all = places.all();
        for (Need need : places.needs(all)) {
            sheet.row(
                    words.of("place", need.kind(), language),
                    null,
                    need.places(),
                    need.taken(),
                    need.free(),
                    need.waiting());
        }
        for (Place place : all) {
            sheet.row(
                    null,
                    words.of("agency", place.organisation(), language),
                    place.places(),
                    place.taken(),
                    place.free());
        }
    }

    private Situation situation() {
        return new Situation(tally.counts());
    }

    private Object[] head(Locale language, String... columns) {
        return Stream.of(columns)
                .map(column -> texts.getMessage("situation.column." + column, null, language))
                .toArray();
    }
}
