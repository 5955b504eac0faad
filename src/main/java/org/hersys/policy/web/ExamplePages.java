package org.hersys.policy.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DecisionVersions;
import org.hersys.policy.desk.NoValue;
import org.hersys.policy.desk.TableExamples;
import org.hersys.policy.desk.TableExamples.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The examples of a table: tried with the draft or the version in force, added, changed knowingly, removed. */
@Controller
class ExamplePages {

    private final DecisionVersions versions;
    private final TableExamples examples;
    private final TableViews views;
    private final PolicyStaff staff;

    ExamplePages(DecisionVersions versions, TableExamples examples, TableViews views, PolicyStaff staff) {
        this.versions = versions;
        this.examples = examples;
        this.views = views;
        this.staff = staff;
    }

    @GetMapping("/policy/tables/{decision}/examples")
    String list(@PathVariable String decision, Model model) {
        DecisionVersion tried = views.atDesk(staff.table(decision));
        DmnTable table = views.table(tried);
        model.addAttribute("listed", views.listed(decision));
        model.addAttribute("tried", tried);
        model.addAttribute("table", table);
        model.addAttribute("examples", examples.tryAll(tried.id(), table, versions.dmn(tried.id())));
        return "policy/examples";
    }

    @PostMapping("/policy/tables/{decision}/examples")
    String keep(@PathVariable String decision, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        DecisionVersion draft = views.atDesk(staff.table(decision));
        DmnTable table = views.table(draft);
        String name = typed.getOrDefault("example", "").strip();
        Outcome outcome = null;
        try {
            outcome = examples.keep(
                    draft.id(),
                    table,
                    name,
                    typed(table.inputs(), "in.", typed),
                    typed(table.outputs(), "out.", typed));
        } catch (NoValue none) {
            next.addFlashAttribute("wrong", none.column());
        }
        if (outcome == Outcome.DONE) {
            next.addFlashAttribute("kept", name);
        } else {
            next.addFlashAttribute("problem", outcome == null ? "NO_VALUE" : outcome.name());
            next.addFlashAttribute("typed", typed);
        }
        return "redirect:/policy/tables/" + decision + "/examples";
    }

    @PostMapping("/policy/tables/{decision}/examples/{id}/remove")
    String remove(@PathVariable String decision, @PathVariable long id, RedirectAttributes next) {
        if (examples.remove(views.atDesk(staff.table(decision)).id(), id) != Outcome.DONE) {
            next.addFlashAttribute("problem", Outcome.GONE.name());
        }
        return "redirect:/policy/tables/" + decision + "/examples";
    }

    /** What was typed for some columns, by what they ask or are called. */
    private static Map<String, String> typed(List<DmnTable.Column> columns, String prefix, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        columns.forEach(column -> values.put(
                column.expression(),
                typed.getOrDefault(prefix + column.expression(), "").strip()));
        return values;
    }
}
