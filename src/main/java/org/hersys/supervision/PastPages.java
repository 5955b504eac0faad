package org.hersys.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hersys.access.Names;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.engine.DeployedProcesses;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.supervision.FinishedInstances.Instance;
import org.hersys.text.ModelTexts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Processes that have ended: a list, and the way that one of them took on its drawing. */
@Controller
class PastPages {

    private static final int CHUNK = 1000;

    private final FinishedInstances instances;
    private final DeployedProcesses deployed;
    private final ProcessNames processes;
    private final Diagrams diagrams;
    private final OverseenOffices offices;
    private final ModelTexts models;
    private final MessageSource texts;
    private final Names names;

    PastPages(
            FinishedInstances instances,
            DeployedProcesses deployed,
            ProcessNames processes,
            Diagrams diagrams,
            OverseenOffices offices,
            ModelTexts models,
            MessageSource texts,
            Names names) {
        this.instances = instances;
        this.deployed = deployed;
        this.processes = processes;
        this.diagrams = diagrams;
        this.offices = offices;
        this.models = models;
        this.texts = texts;
        this.names = names;
    }

    /** A code to choose with its word. */
    record Choice(String code, String word) {}

    /** An instance with its words. */
    record Shown(Instance instance, String process, String state) {}

    @GetMapping("/supervision/finished")
    String list(
            PastFilter asked,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "") String seen,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Overseers.demandAny();
        PastFilter filter = known(asked);
        PastPage<Instance> page =
                PastPage.of(instances.find(filter, After.parse(after), PastPage.LOOKED_FOR), Instance::place);
        if (seen.equals(page.mark())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        instances.note("instance.listed", page.rows());
        page.fill(model, "/supervision/finished", filter, after);
        model.addAttribute(
                "processes",
                processes.all(language).stream()
                        .map(one -> new Choice(one.process(), one.name()))
                        .toList());
        model.addAttribute(
                "states",
                Stream.concat(deployed.ends(filter.of()).stream(), Stream.of(PastFilter.STOPPED))
                        .map(state -> new Choice(state, state(filter.of(), state, language)))
                        .toList());
        model.addAttribute("offices", offices.all());
        model.addAttribute(
                "page", page.rows().stream().map(one -> shown(one, language)).toList());
        return "supervision/finished";
    }

    @GetMapping("/supervision/finished.csv")
    @RequiresFreshSecondStep
    void csv(PastFilter asked, Locale language, HttpServletResponse response) throws IOException {
        Overseers.demandAny();
        PastFilter filter = known(asked);
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, "finished")) {
            sheet.row(Stream.of("ended", "process", "state", "case", "office", "begun", "minutes")
                    .map(column -> texts.getMessage("supervision.past." + column, null, language))
                    .toArray());
            List<Instance> rows;
            After after = null;
            do {
                rows = instances.find(filter, after, CHUNK);
                instances.note("instance.exported", rows);
                for (Instance row : rows) {
                    Shown shown = shown(row, language);
                    sheet.row(
                            row.ended(),
                            shown.process(),
                            shown.state(),
                            row.caseNumber(),
                            names.organisation(row.office()),
                            row.begun(),
                            row.minutes());
                    after = row.place();
                }
            } while (rows.size() == CHUNK);
        }
    }

    @GetMapping("/supervision/instances/{id}")
    String instance(@PathVariable String id, Locale language, Model model) {
        Overseers.demandAny();
        Instance instance = instances.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("one", shown(instance, language));
        model.addAttribute("steps", instances.steps(id));
        return "supervision/instance";
    }

    /** The drawing that the instance followed, which may be older than the newest one. */
    @GetMapping("/supervision/instances/{id}/diagram")
    ResponseEntity<String> diagram(@PathVariable String id, Locale language) {
        Overseers.demandAny();
        return instances
                .find(id)
                .map(instance -> diagrams.answerOf(id, instance.process(), language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PastFilter known(PastFilter asked) {
        return asked.of(processes.known(asked.of()));
    }

    private Shown shown(Instance one, Locale language) {
        String reached = one.state() == null ? PastFilter.STOPPED : one.state();
        return new Shown(
                one,
                processes.of(one.process(), language),
                one.ended() == null
                        ? texts.getMessage("supervision.past.running", null, language)
                        : state(one.process(), reached, language));
    }

    private String state(String process, String state, Locale language) {
        return PastFilter.STOPPED.equals(state)
                ? texts.getMessage("supervision.past.stopped", null, language)
                : models.nameOf(process, state, language);
    }
}
