package org.hersys.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.hersys.access.Names;
import org.hersys.access.Organisation;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.supervision.KeptClocks.Week;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the clocks are kept: today, over the last weeks, by office, and what will be late in the next hours. */
@Controller
class ClockPages {

    private static final int HOURS = 4;

    private final KeptClocks clocks;
    private final OfficeWork work;
    private final OverseenOffices offices;
    private final MessageSource texts;
    private final Names names;

    ClockPages(KeptClocks clocks, OfficeWork work, OverseenOffices offices, MessageSource texts, Names names) {
        this.offices = offices;
        this.clocks = clocks;
        this.work = work;
        this.texts = texts;
        this.names = names;
    }

    /** How many of how many; the share is null where there is nothing to count. */
    record Share(long kept, long counted) {
        public Long percent() {
            return counted == 0 ? null : Long.valueOf(kept * 100 / counted);
        }
    }

    /** A clock today. */
    record Today(String clock, Share share) {}

    /** The clocks in a week, or in an office, in the order of {@link KeptClocks#CLOCKS}. */
    record Line<T>(T of, List<Share> shares) {}

    @GetMapping("/supervision/clocks")
    String clocks(@RequestParam(required = false) String office, Model model) {
        Overseers.demandAny();
        String chosen = known(office);
        List<Week> weeks = shown(chosen);
        model.addAttribute("offices", offices.all());
        model.addAttribute("office", chosen);
        model.addAttribute("clocks", KeptClocks.CLOCKS);
        model.addAttribute(
                "today",
                KeptClocks.CLOCKS.stream()
                        .map(clock ->
                                new Today(clock, share(weeks, ofClock(clock), Week::keptToday, Week::countedToday)))
                        .toList());
        model.addAttribute(
                "weeks",
                clocks.mondays().stream()
                        .map(monday -> new Line<>(
                                monday, shares(weeks, week -> week.week().equals(monday))))
                        .toList());
        model.addAttribute("byOffice", chosen == null ? byOffice(weeks) : List.of());
        model.addAttribute("hours", HOURS);
        model.addAttribute("most", OfficeWork.PAGE);
        model.addAttribute("soon", work.dueWithin(HOURS, chosen));
        return "supervision/clocks";
    }

    @GetMapping("/supervision/clocks.csv")
    void csv(@RequestParam(required = false) String office, Locale language, HttpServletResponse response)
            throws IOException {
        Overseers.demandAny();
        List<Week> weeks = shown(known(office));
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, "clocks")) {
            sheet.row(Stream.of("office", "clock", "monday", "kept", "counted")
                    .map(column -> texts.getMessage("supervision.clocks." + column, null, language))
                    .toArray());
            for (Week week : weeks) {
                sheet.row(
                        names.organisation(week.office()),
                        texts.getMessage("supervision.clock." + week.clock(), null, language),
                        week.week(),
                        week.kept(),
                        week.counted());
            }
        }
    }

    /** What is due in a week to come counts when it has come. */
    private List<Week> shown(String office) {
        List<LocalDate> mondays = clocks.mondays();
        return clocks.weeks(office).stream()
                .filter(week -> mondays.contains(week.week()))
                .toList();
    }

    private String known(String office) {
        return offices.all().stream()
                .map(Organisation::code)
                .filter(code -> code.equals(office))
                .findFirst()
                .orElse(null);
    }

    /** Those of the desk's offices that had a clock in the weeks shown; none for a supervisor, who has one office. */
    private List<Line<Organisation>> byOffice(List<Week> weeks) {
        return offices.all().stream()
                .map(office ->
                        new Line<>(office, shares(weeks, week -> week.office().equals(office.code()))))
                .filter(line -> line.shares().stream().anyMatch(share -> share.counted() > 0))
                .toList();
    }

    private static List<Share> shares(List<Week> weeks, Predicate<Week> of) {
        return KeptClocks.CLOCKS.stream()
                .map(clock -> share(weeks, of.and(ofClock(clock)), Week::kept, Week::counted))
                .toList();
    }

    private static Share share(
            List<Week> weeks, Predicate<Week> of, ToLongFunction<Week> kept, ToLongFunction<Week> counted) {
        List<Week> these = weeks.stream().filter(of).toList();
        return new Share(
                these.stream().mapToLong(kept).sum(),
                these.stream().mapToLong(counted).sum());
    }

    private static Predicate<Week> ofClock(String clock) {
        return week -> week.clock().equals(clock);
    }
}
