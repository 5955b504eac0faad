package org.hersys.policy.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DecisionVersions;
import org.hersys.policy.desk.TableExamples;
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

    private static final int LONGEST_NAME = 200;

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
        DecisionVersion tried = tried(staff.table(decision));
        model.addAttribute("listed", views.listed(decision));
        model.addAttribute("tried", tried);
        model.addAttribute("table", views.table(tried));
        model.addAttribute("examples", examples.tryAll(decision, versions.dmn(tried.id())));
        return "policy/examples";
    }

    @PostMapping("/policy/tables/{decision}/examples")
    String keep(@PathVariable String decision, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        DmnTable table = views.table(tried(staff.table(decision)));
        String name = typed.getOrDefault("example", "").strip();
        Map<String, String> values = new LinkedHashMap<>();
        table.inputs()
                .forEach(input -> values.put(input.expression(), typed.getOrDefault("in." + input.expression(), "")));
        table.outputs()
                .forEach(output ->
                        values.put(output.expression(), typed.getOrDefault("out." + output.expression(), "")));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            next.addFlashAttribute("problem", "name");
            next.addFlashAttribute("typed", typed);
        } else {
            try {
                examples.keep(decision, table, name, values);
                next.addFlashAttribute("kept", name);
            } catch (IllegalArgumentException wrongValue) {
                next.addFlashAttribute("problem", wrongValue.getMessage());
                next.addFlashAttribute("typed", typed);
            }
        }
        return "redirect:/policy/tables/" + decision + "/examples";
    }

    @PostMapping("/policy/tables/{decision}/examples/{id}/remove")
    String remove(@PathVariable String decision, @PathVariable long id) {
        examples.remove(staff.table(decision), id);
        return "redirect:/policy/tables/" + decision + "/examples";
    }

    private DecisionVersion tried(String decision) {
        return versions.inWork(decision).orElseGet(() -> views.listed(decision).inForce());
    }
}
