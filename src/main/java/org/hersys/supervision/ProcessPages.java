package org.hersys.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hersys.engine.DeployedProcesses;
import org.hersys.engine.DeployedProcesses.Deployed;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.supervision.Waiting.Spot;
import org.hersys.text.ModelTexts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where work waits: the processes as they are drawn, with numbers on them and a table beside. */
@Controller
class ProcessPages {

    private static final String FIRST = "manageCase";

    private final Waiting waiting;
    private final DeployedProcesses processes;
    private final Diagrams diagrams;
    private final TaskNames names;
    private final ModelTexts models;
    private final MessageSource texts;

    ProcessPages(
            Waiting waiting,
            DeployedProcesses processes,
            Diagrams diagrams,
            TaskNames names,
            ModelTexts models,
            MessageSource texts) {
        this.waiting = waiting;
        this.processes = processes;
        this.diagrams = diagrams;
        this.names = names;
        this.models = models;
        this.texts = texts;
    }

    /** A process to choose, and how many tasks wait in it. */
    record Choice(String process, String name, long waiting) {}

    @GetMapping("/supervision")
    String dashboard(
            @RequestParam(defaultValue = "") String process,
            @RequestParam(required = false) Integer days,
            @RequestParam(required = false) Integer priority,
            Locale language,
            Model model) {
        Overseers.demandAny();
        List<Spot> all = waiting.spots(days, priority);
        List<Choice> choices =
                processes.all().stream().map(one -> choice(one, all, language)).toList();
        String chosen = choices.stream()
                .map(Choice::process)
                .filter(process::equals)
                .findFirst()
                .orElse(FIRST);
        model.addAttribute("choices", choices);
        model.addAttribute("process", chosen);
        model.addAttribute("days", days);
        model.addAttribute("priority", priority);
        model.addAttribute("spots", of(chosen, all));
        return "supervision/processes";
    }

    @GetMapping("/supervision/processes/{process}/diagram")
    ResponseEntity<String> diagram(@PathVariable String process, Locale language) {
        Overseers.demandAny();
        return diagrams.bpmn(process, language)
                .map(bpmn -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                        .body(bpmn))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/supervision/processes/{process}/waiting.csv")
    void csv(
            @PathVariable String process,
            @RequestParam(required = false) Integer days,
            @RequestParam(required = false) Integer priority,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Overseers.demandAny();
        List<Spot> spots = of(process, waiting.spots(days, priority));
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, "waiting")) {
            sheet.row(Stream.of("task", "waiting", "late", "oldest")
                    .map(column -> texts.getMessage("supervision.column." + column, null, language))
                    .toArray());
            for (Spot spot : spots) {
                sheet.row(
                        names.of(spot.process(), spot.element(), spot.name()),
                        spot.waiting(),
                        spot.late(),
                        spot.oldest());
            }
        }
    }

    private Choice choice(Deployed one, List<Spot> spots, Locale language) {
        return new Choice(
                one.process(),
                models.find("processes", one.process(), language).orElse(one.name()),
                of(one.process(), spots).stream().mapToLong(Spot::waiting).sum());
    }

    private static List<Spot> of(String process, List<Spot> spots) {
        return spots.stream().filter(spot -> spot.process().equals(process)).toList();
    }
}
