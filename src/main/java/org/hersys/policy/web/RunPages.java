package org.hersys.policy.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.Names;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.policy.desk.AcceptingRecalculation;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DryRuns;
import org.hersys.policy.desk.DryRuns.Group;
import org.hersys.policy.desk.DryRuns.Grouping;
import org.hersys.policy.desk.DryRuns.Run;
import org.hersys.policy.desk.Loads;
import org.hersys.policy.desk.TryingTable;
import org.hersys.text.Words;
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
    private final Loads loads;
    private final TableViews views;
    private final PolicyStaff staff;
    private final Names names;
    private final Words words;

    RunPages(
            TryingTable trying,
            AcceptingRecalculation accepting,
            DryRuns runs,
            Loads loads,
            TableViews views,
            PolicyStaff staff,
            Names names,
            Words words) {
        this.trying = trying;
        this.accepting = accepting;
        this.runs = runs;
        this.loads = loads;
        this.views = views;
        this.staff = staff;
        this.names = names;
        this.words = words;
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
    String startTrial(@PathVariable String decision, @RequestParam long version) {
        trying.start(staff.version(decision, version), TRIAL);
        return "redirect:/policy/tables/" + decision + "/dry-run?version=" + version;
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
        trying.start(views.listed(staff.table(decision)).inForce(), RECALCULATION);
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
            List<DryRuns.Move> moves = runs.moves(run.id());
            int changing = runs.changing(run.id());
            model.addAttribute("moves", moves);
            model.addAttribute("changing", changing);
            model.addAttribute("groups", groups(run.id()));
            model.addAttribute("loads", loads.of(moves));
            model.addAttribute("changes", runs.changes(run.id(), Math.max(1, page)));
            model.addAttribute("page", Math.max(1, page));
            model.addAttribute("pages", Math.max(1, (changing + DryRuns.PAGE - 1) / DryRuns.PAGE));
        }
        return "policy/run";
    }

    private Map<Grouping, List<Group>> groups(long run) {
        Map<Grouping, List<Group>> groups = new LinkedHashMap<>();
        for (Grouping by : Grouping.values()) {
            groups.put(
                    by,
                    runs.groups(run, by).stream()
                            .map(group -> new Group(title(by, group.key()), group.cases()))
                            .toList());
        }
        return groups;
    }

    private String title(Grouping by, String key) {
        if (key.isEmpty()) {
            return words.say("policy.dry.unknown");
        }
        return switch (by) {
            case OFFICE -> names.organisation(key);
            case PLACE -> words.say("place." + key);
            case DECADE -> words.say("policy.dry.age", key);
        };
    }
}
