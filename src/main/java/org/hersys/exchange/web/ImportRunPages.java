package org.hersys.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hersys.exchange.imports.ImportActs;
import org.hersys.exchange.imports.ImportRun;
import org.hersys.exchange.imports.ImportRuns;
import org.hersys.exchange.linelist.LineLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file on its way in: what it is taken for, what will happen, how far it is, what became of it. */
@Controller
@RequestMapping("/imports/{id}")
class ImportRunPages {

    private static final String COLUMN = "column";
    private static final int LONGEST_REASON = 500;

    private final ImportRuns runs;
    private final ImportActs acts;
    private final ImportViews views;
    private final ImportReport report;

    ImportRunPages(ImportRuns runs, ImportActs acts, ImportViews views, ImportReport report) {
        this.runs = runs;
        this.acts = acts;
        this.views = views;
        this.report = report;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("view", views.of(run(id), outcome, Math.max(1, page)));
        return "exchange/run";
    }

    /** A changed line of the headings comes first: the columns then shown are others. */
    @PostMapping("/columns")
    String columns(@PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        ImportRun run = run(id);
        long line = number(fields.get("headerLine"));
        if (run.layout() != null && line > 0 && line != run.layout().headerLine()) {
            return back(id, acts.header(run, line), "exchange.page.noSuchLine", next);
        }
        Map<Integer, String> meanings = new TreeMap<>();
        fields.forEach((field, meaning) -> {
            if (field.startsWith(COLUMN)) {
                meanings.put((int) number(field.substring(COLUMN.length())), meaning);
            }
        });
        String missing =
                "lineList".equals(run.kind()) ? "exchange.page.columnsMissing" : "exchange.page.requiredMissing";
        return back(id, acts.map(run, meanings), missing, next);
    }

    @PostMapping("/year")
    String year(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String month,
            RedirectAttributes next) {
        int given = (int) number(year);
        int first = (int) number(month);
        boolean possible = given >= 1999 && given <= 2100 && first >= 1 && first <= 12;
        return back(
                id, possible && acts.firstMonth(run(id), YearMonth.of(given, first)), "exchange.page.yearWrong", next);
    }

    @PostMapping("/publisher")
    String publisher(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String prefecture, RedirectAttributes next) {
        ImportRun run = run(id);
        boolean known = LineLists.publishers(Locale.JAPANESE).containsKey(prefecture);
        return back(id, known && acts.publisher(run, prefecture), null, next);
    }

    @PostMapping("/start")
    String start(@PathVariable UUID id, RedirectAttributes next) {
        return back(id, acts.start(run(id)), null, next);
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes next) {
        return back(id, acts.cancel(run(id)), null, next);
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, RedirectAttributes next) {
        return back(id, acts.resume(run(id)), null, next);
    }

    @PostMapping("/accept")
    String accept(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        ImportRun run = run(id);
        boolean said = !reason.isBlank() && reason.length() <= LONGEST_REASON;
        return back(id, said && acts.accept(run, reason.strip()), "exchange.page.reasonMissing", next);
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id) {
        acts.discard(run(id));
        return "redirect:/imports";
    }

    @GetMapping("/report.csv")
    void report(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        report.write(run(id), response);
    }

    private ImportRun run(UUID id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An act that came too late, as by a second click, shows where the run is now and says nothing. */
    private static String back(UUID id, boolean done, String problem, RedirectAttributes next) {
        if (!done && problem != null) {
            next.addFlashAttribute("problem", problem);
        }
        return "redirect:/imports/" + id;
    }

    private static long number(String text) {
        String digits = java.text.Normalizer.normalize(text == null ? "" : text, java.text.Normalizer.Form.NFKC)
                .strip();
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : -1;
    }
}
