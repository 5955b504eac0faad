package org.hersys.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.ClaimingTask;
import org.hersys.tasklist.FillingForm;
import org.hersys.tasklist.OpenTask;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;
import org.hersys.tasklist.TaskLooks;
import org.hersys.tasklist.WorkItems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist does with one task. */
@RestController
@RequestMapping(SeamRoutes.INSIDE + "/task/{id}")
class TaskCalls {

    private final WorkItems workItems;
    private final ClaimingTask claiming;
    private final FillingForm filling;
    private final FormJson forms;
    private final TaskLooks looks;

    TaskCalls(WorkItems workItems, ClaimingTask claiming, FillingForm filling, FormJson forms, TaskLooks looks) {
        this.workItems = workItems;
        this.claiming = claiming;
        this.filling = filling;
        this.forms = forms;
        this.looks = looks;
    }

    @GetMapping(produces = "application/hal+json")
    TaskJson.Task task(@PathVariable String id) {
        OpenTask task = workItems.find(id).orElseThrow(() -> Refusal.because(Reason.GONE));
        looks.note(List.of(task));
        return TaskJson.single(task, filling.documentation(task));
    }

    @GetMapping("/form")
    FormJson.Form form(@PathVariable String id) {
        return FormJson.form(filling.form(id));
    }

    @GetMapping("/deployed-form")
    JsonNode schema(@PathVariable String id) {
        return filling.schema(id);
    }

    @GetMapping("/form-variables")
    Map<String, FormJson.Variable> variables(@PathVariable String id) {
        FillingForm.Shown shown = filling.show(id);
        return forms.variables(shown.content(), shown.version());
    }

    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id, @RequestAttribute(EngineApiServlet.BODY) byte[] body) {
        String claimant = SeamBody.object(body, Set.of("userId")).path("userId").asText();
        if (!CurrentActor.get().login().equals(claimant)) {
            throw Refusal.because(Reason.NOT_FOR_OTHERS);
        }
        claiming.claim(id);
    }

    @PostMapping("/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unclaim(@PathVariable String id) {
        claiming.giveBack(id);
    }

    @PostMapping("/submit-form")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable String id, @RequestAttribute(EngineApiServlet.BODY) byte[] body) {
        SeamBody.Sent sent = SeamBody.sent(body);
        filling.submit(id, sent.formToken(), sent.answers());
    }
}
