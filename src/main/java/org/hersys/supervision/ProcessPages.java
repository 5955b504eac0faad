package org.hersys.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.supervision.Stations.Station;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where work waits: the processes as they are drawn, with numbers on them and a table beside. */
@Controller
class ProcessPages {

    private final KeptStations stations;
    private final ProcessNames processes;
    private final Diagrams diagrams;
    private final TaskNames names;
    private final MessageSource texts;
    private final OverseenOffices offices;

    ProcessPages(
            KeptStations stations,
            ProcessNames processes,
            Diagrams diagrams,
            TaskNames names,
            MessageSource texts,
            OverseenOffices offices) {
        this.stations = stations;
        this.processes = processes;
        this.diagrams = diagrams;
        this.names = names;
        this.texts = texts;
        this.offices = offices;
    }

    /**
     * What waits in another process, for the elements that begin it.
     *
     * @param heat 1 to 3 where something is overdue; 2 where half as much waits as where most does
     */
    record Within(String process, long waiting, long late, int heat) {}

    /** A process to choose, and how many tasks wait in it. */
    record Choice(String process, String name, long waiting) {}

    @GetMapping("/supervision")
    String dashboard(
            @RequestParam(defaultValue = "") String process,
            @ModelAttribute("filter") ProcessFilter filter,
            Locale language,
            Model model) {
        Overseers.demandAny();
        List<Station> all = stations.now(filter);
        model.addAttribute(
                "choices",
                processes.all(language).stream()
                        .map(one -> new Choice(one.process(), one.name(), waiting(one.process(), all)))
                        .toList());
        model.addAttribute("offices", offices.all());
        fill(processes.known(process), filter, all, model);
        return "supervision/processes";
    }

    /** The numbers alone, for a page that is open; nothing where they are still those it has. */
    @GetMapping("/supervision/stations")
    String stations(
            @RequestParam String process,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute("filter") ProcessFilter filter,
            HttpServletResponse response,
            Model model) {
        Overseers.demandAny();
        fill(process, filter, stations.lately(filter), model);
        if (seen.equals(model.getAttribute("seen"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "supervision/stations :: stations";
    }

    private static void fill(String process, ProcessFilter filter, List<Station> all, Model model) {
        List<Station> shown = of(process, all);
        model.addAttribute("process", process);
        model.addAttribute("finishedDays", filter.finishedDays());
        List<Within> within = within(process, all);
        model.addAttribute("stations", shown);
        model.addAttribute("within", within);
        model.addAttribute("seen", Integer.toHexString(Objects.hash(shown, within)));
    }

    @GetMapping("/supervision/processes/{process}/diagram")
    ResponseEntity<String> diagram(@PathVariable String process, Locale language) {
        Overseers.demandAny();
        return diagrams.answer(process, language);
    }

    @GetMapping("/supervision/processes/{process}/waiting.csv")
    void csv(
            @PathVariable String process,
            @ModelAttribute("filter") ProcessFilter filter,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Overseers.demandAny();
        List<Station> shown = of(process, stations.now(filter));
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, "waiting")) {
            sheet.row(Stream.of("task", "waiting", "late", "oldest", "finished", "median", "slow", "incidents")
                    .map(column -> texts.getMessage("supervision.column." + column, null, language))
                    .toArray());
            for (Station station : shown) {
                sheet.row(
                        names.of(station.process(), station.element(), station.name()),
                        station.waiting(),
                        station.late(),
                        station.oldest(),
                        station.finished(),
                        station.median(),
                        station.slow(),
                        station.incidents());
            }
        }
    }

    private static long waiting(String process, List<Station> all) {
        return of(process, all).stream().mapToLong(Station::waiting).sum();
    }

    private static List<Within> within(String process, List<Station> all) {
        List<String> others = all.stream()
                .map(Station::process)
                .filter(other -> !other.equals(process) && waiting(other, all) > 0)
                .distinct()
                .sorted()
                .toList();
        long most =
                others.stream().mapToLong(other -> waiting(other, all)).max().orElse(0);
        return others.stream()
                .map(other -> {
                    long waiting = waiting(other, all);
                    long late = of(other, all).stream().mapToLong(Station::late).sum();
                    return new Within(other, waiting, late, late > 0 ? 3 : waiting * 2 >= most ? 2 : 1);
                })
                .toList();
    }

    private static List<Station> of(String process, List<Station> all) {
        return all.stream().filter(station -> station.process().equals(process)).toList();
    }
}
