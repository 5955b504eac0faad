package org.hersys.tasklist.web;

import java.util.Optional;
import org.hersys.tasklist.OpenTask;
import org.hersys.tasklist.WorkItems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Addresses of tasks that can be passed on: a finished or a foreign task is not found, with a page that says so. */
@Controller
class TaskPages {

    private final WorkItems workItems;

    TaskPages(WorkItems workItems) {
        this.workItems = workItems;
    }

    @GetMapping("/tasks")
    String list() {
        return "redirect:/camunda/app/tasklist/default/";
    }

    @GetMapping("/tasks/{id}")
    String task(@PathVariable String id) {
        return "redirect:/camunda/app/tasklist/default/#/?filter=all&task=" + find(id).id();
    }

    @GetMapping("/tasks/{id}/case")
    String caseFile(@PathVariable String id) {
        return "redirect:/cases/" + Optional.ofNullable(find(id).caseNumber()).orElseThrow(TaskPages::notFound);
    }

    private OpenTask find(String id) {
        return workItems.find(id).orElseThrow(TaskPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
