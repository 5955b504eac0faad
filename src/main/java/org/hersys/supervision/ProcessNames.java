package org.hersys.supervision;

import java.util.List;
import java.util.Locale;
import org.hersys.engine.DeployedProcesses;
import org.hersys.text.ModelTexts;
import org.springframework.stereotype.Component;

/** The deployed processes by the names that readers have for them. */
@Component
class ProcessNames {

    private static final String FIRST = "manageCase";

    private final DeployedProcesses processes;
    private final ModelTexts texts;

    ProcessNames(DeployedProcesses processes, ModelTexts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    /** A process to choose. */
    record Named(String process, String name) {}

    List<Named> all(Locale language) {
        return processes.all().stream()
                .map(one -> new Named(
                        one.process(),
                        texts.find("processes", one.process(), language).orElse(one.name())))
                .toList();
    }

    /** The process asked for; the first of all where there is no such process. */
    String known(String asked) {
        return processes.all().stream().anyMatch(one -> one.process().equals(asked)) ? asked : FIRST;
    }

    /** The name of one; its key where it is not deployed any more. */
    String of(String process, Locale language) {
        return all(language).stream()
                .filter(one -> one.process().equals(process))
                .map(Named::name)
                .findFirst()
                .orElse(process);
    }
}
