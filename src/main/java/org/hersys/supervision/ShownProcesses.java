package org.hersys.supervision;

import java.util.Locale;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.engine.DeployedProcesses;
import org.hersys.engine.DeployedProcesses.Step;
import org.hersys.text.ModelTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The processes at the policy desk: to be read, without a number and without a case. */
@Controller
@RequestMapping("/policy/processes")
class ShownProcesses {

    private final DeployedProcesses processes;
    private final ProcessNames names;
    private final Diagrams diagrams;
    private final ModelTexts texts;

    ShownProcesses(DeployedProcesses processes, ProcessNames names, Diagrams diagrams, ModelTexts texts) {
        this.processes = processes;
        this.names = names;
        this.diagrams = diagrams;
        this.texts = texts;
    }

    /** A task of people: its name, and who does it, why and by when. */
    record Task(String name, String about) {}

    @ModelAttribute
    void demandPolicyStaff() {
        if (!CurrentActor.get().hasAny(Role.POLICY)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String process, Locale language, Model model) {
        String chosen = names.known(process);
        model.addAttribute("choices", names.all(language));
        model.addAttribute("process", chosen);
        model.addAttribute(
                "tasks",
                processes.tasks(chosen).stream()
                        .map(step -> task(chosen, step, language))
                        .toList());
        return "policy/processes";
    }

    @GetMapping("/{process}/diagram")
    ResponseEntity<String> diagram(@PathVariable String process, Locale language) {
        return diagrams.answer(process, language);
    }

    private Task task(String process, Step step, Locale language) {
        String key = process + "." + step.id();
        return new Task(
                texts.find("processes", key, language).orElse(step.name()),
                texts.find("processes", key + ".documentation", language).orElse(step.about()));
    }
}
