package org.hersys.policy.web;

import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.policy.check.TableComparison;
import org.hersys.policy.desk.ComparedExamples;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DecisionVersions;
import org.hersys.policy.desk.EditingTable;
import org.hersys.policy.desk.TableExamples;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy desk: all tables, one table with its versions, two versions side by side. */
@Controller
class PolicyPages {

    private final DecisionVersions versions;
    private final EditingTable editing;
    private final TableExamples examples;
    private final TableViews views;
    private final PolicyStaff staff;

    PolicyPages(
            DecisionVersions versions,
            EditingTable editing,
            TableExamples examples,
            TableViews views,
            PolicyStaff staff) {
        this.versions = versions;
        this.editing = editing;
        this.examples = examples;
        this.views = views;
        this.staff = staff;
    }

    @GetMapping("/policy")
    String tables(Model model) {
        staff.demand();
        model.addAttribute(
                "tables", versions.decisions().stream().map(views::listed).toList());
        return "policy/tables";
    }

    @GetMapping("/policy/tables/{decision}")
    String table(@PathVariable String decision, Model model) {
        TableViews.Listed listed = views.listed(staff.table(decision));
        DecisionVersion inWork = listed.inWork();
        model.addAttribute("listed", listed);
        model.addAttribute("table", views.table(listed.inForce()));
        model.addAttribute("versions", views.dated(decision));
        model.addAttribute("examples", examples.of(listed.inForce().id()).size());
        model.addAttribute("putAside", versions.putAside(decision).orElse(null));
        model.addAttribute("editors", inWork == null ? List.of() : views.people(inWork.editedBy()));
        model.addAttribute("submittedBy", inWork == null ? null : views.person(inWork.submittedBy()));
        model.addAttribute(
                "mayApprove",
                inWork != null && inWork.mayBeApprovedBy(CurrentActor.get().login()));
        return "policy/table";
    }

    @GetMapping("/policy/tables/{decision}/compare")
    String compare(@PathVariable String decision, @RequestParam long from, @RequestParam long to, Model model) {
        DecisionVersion older = staff.version(decision, from);
        DecisionVersion newer = staff.version(decision, to);
        model.addAttribute("listed", views.listed(decision));
        model.addAttribute("older", older);
        model.addAttribute("newer", newer);
        TableComparison comparison = TableComparison.of(views.table(older), views.table(newer));
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "examples",
                ComparedExamples.differing(comparison.keys(), examples.of(older.id()), examples.of(newer.id())));
        return "policy/compare";
    }

    /** Begins a draft from a version, to change its table or its examples; from an older one this is the way back to it. */
    @PostMapping("/policy/tables/{decision}/drafts")
    String begin(
            @PathVariable String decision, @RequestParam long from, @RequestParam(defaultValue = "draft") String open) {
        DecisionVersion draft =
                editing.begin(decision, staff.version(decision, from).id());
        return "redirect:/policy/tables/" + decision
                + (!draft.isDraft() ? "" : open.equals("examples") ? "/examples" : "/draft");
    }

    @PostMapping("/policy/tables/{decision}/drafts/{id}/discard")
    String discard(@PathVariable String decision, @PathVariable long id, RedirectAttributes next) {
        editing.discard(staff.version(decision, id).id());
        next.addFlashAttribute("thrownAway", id);
        return "redirect:/policy/tables/" + decision;
    }
}
