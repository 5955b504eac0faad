package org.hersys.policy.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.policy.desk.AcceptingRecalculation;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DryRuns;
import org.hersys.policy.desk.DryRuns.Run;
import org.hersys.policy.desk.TrialScope;
import org.hersys.policy.desk.TryingTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Trials of drafts, and cases decided before that a newer version would decide otherwise. */
@Controller
class RunPages {

    private static final String TRIAL = "trial";
    private static final String RECALCULATION = "recalculation";

    private final TryingTable trying;
    private final AcceptingRecalculation accepting;
    private final DryRuns runs;
    private final RunViews found;
    private final TableViews views;
    private final PolicyStaff staff;

    RunPages(
            TryingTable trying,
            AcceptingRecalculation accepting,
            DryRuns runs,
            RunViews found,
            TableViews views,
            PolicyStaff staff) {
        this.trying = trying;
        this.accepting = accepting;
        this.runs = runs;
        this.found = found;
        this.views = views;
        this.staff = staff;
    }

    @GetMapping("/policy/tables/{decision}/dry-run")
    String trial(
            @PathVariable String decision,
            @RequestParam long version,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show(staff.version(decision, version), TRIAL, page, model);
    }

    @PostMapping("/policy/tables/{decision}/dry-run")
    String startTrial(
            @PathVariable String decision,
            @RequestParam long version,
            @RequestParam(defaultValue = "open") String cases,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String wave,
            RedirectAttributes next) {
        DecisionVersion tried = staff.version(decision, version);
        Optional<TrialScope> scope = scope(cases, days, wave);
        if (scope.isEmpty()) {
            next.addFlashAttribute("refused", cases.equals("wave") ? "WAVE" : "DAYS");
            next.addFlashAttribute("typed", Map.of("cases", cases, "days", cut(days), "wave", cut(wave)));
        }
        scope.ifPresent(known -> trying.start(tried, TRIAL, known));
        return "redirect:/policy/tables/" + decision + "/dry-run?version=" + version;
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), 20));
    }

    @PostMapping("/policy/tables/{decision}/dry-run/cancel")
    String cancelTrial(@PathVariable String decision, @RequestParam long version, @RequestParam long run) {
        trying.cancel(run(decision, run).id());
        return "redirect:/policy/tables/" + decision + "/dry-run?version=" + version;
    }

    @GetMapping("/policy/tables/{decision}/recalculation")
    String recalculation(@PathVariable String decision, @RequestParam(defaultValue = "1") int page, Model model) {
        return show(views.listed(staff.table(decision)).inForce(), RECALCULATION, page, model);
    }

    @PostMapping("/policy/tables/{decision}/recalculation")
    String startRecalculation(@PathVariable String decision) {
        trying.start(views.listed(staff.table(decision)).inForce(), RECALCULATION, TrialScope.open());
        return "redirect:/policy/tables/" + decision + "/recalculation";
    }

    @PostMapping("/policy/tables/{decision}/recalculation/cancel")
    String cancelRecalculation(@PathVariable String decision, @RequestParam long run) {
        trying.cancel(run(decision, run).id());
        return "redirect:/policy/tables/" + decision + "/recalculation";
    }

    @RequiresFreshSecondStep
    @PostMapping("/policy/tables/{decision}/recalculation/accept")
    String accept(
            @PathVariable String decision,
            @RequestParam long run,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") List<String> number,
            RedirectAttributes next) {
        Run finished = run(decision, run);
        if (!finished.kind().equals(RECALCULATION) || !finished.state().equals("done")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute(
                "taken", all.equals("yes") ? accepting.acceptAll(finished) : accepting.accept(finished, number));
        return "redirect:/policy/tables/" + decision + "/recalculation";
    }

    private Run run(String decision, long id) {
        staff.table(decision);
        return runs.find(id)
                .filter(run -> run.decision().equals(decision))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(DecisionVersion version, String kind, int page, Model model) {
        Run run = runs.latest(version.id(), kind).orElse(null);
        model.addAttribute("listed", views.listed(version.decision()));
        model.addAttribute("version", version);
        model.addAttribute("trial", kind.equals(TRIAL));
        model.addAttribute("run", run);
        if (run != null && run.state().equals("done")) {
            int pages = Math.max(1, (run.changing() + DryRuns.PAGE - 1) / DryRuns.PAGE);
            int shown = Math.max(1, Math.min(page, pages));
            model.addAttribute("moves", found.moves(run, version));
            model.addAttribute("changing", run.scaled(run.changing()));
            model.addAttribute("groups", found.groups(run));
            model.addAttribute("loads", found.loads(run));
            model.addAttribute("changes", found.changes(run, version, shown));
            model.addAttribute("unaccepted", runs.open(run));
            model.addAttribute("page", shown);
            model.addAttribute("pages", pages);
        }
        return "policy/run";
    }

    /** The cases meant by what was typed; nothing when a number is missing or beyond its limits. */
    private static Optional<TrialScope> scope(String cases, String days, String wave) {
        if (cases.equals("open")) {
            return Optional.of(TrialScope.open());
        }
        Optional<Integer> past = number(days, TrialScope.MOST_DAYS);
        return cases.equals("wave")
                ? past.flatMap(
                        some -> number(wave, TrialScope.MOST_PEOPLE).map(people -> TrialScope.last(some, people)))
                : past.map(some -> TrialScope.last(some, null));
    }

    /** A number from 1 as people type it, full width too. */
    private static Optional<Integer> number(String typed, int most) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        return Optional.of(digits)
                .filter(some -> some.matches("\\d{1,8}"))
                .map(Integer::valueOf)
                .filter(some -> some >= 1 && some <= most);
    }
}
