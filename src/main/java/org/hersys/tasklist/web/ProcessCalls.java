package org.hersys.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.hersys.access.Accounts;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;
import org.hersys.tasklist.SendingOnce;
import org.hersys.tasklist.StartingProcess;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starting a process in Tasklist, and the name it shows for the person signed in. */
@RestController
@RequestMapping(SeamRoutes.INSIDE)
class ProcessCalls {

    private final StartingProcess starting;
    private final SendingOnce sending;
    private final FormJson forms;
    private final Accounts accounts;

    ProcessCalls(StartingProcess starting, SendingOnce sending, FormJson forms, Accounts accounts) {
        this.sending = sending;
        this.starting = starting;
        this.forms = forms;
        this.accounts = accounts;
    }

    record Count(int count) {}

    record Started(
            List<String> links,
            String id,
            String definitionId,
            String businessKey,
            String caseNumber,
            boolean ended,
            boolean suspended,
            String tenantId) {}

    @GetMapping("/process-definition")
    List<TaskJson.Process> startable() {
        return starting.startable().stream()
                .map(process -> new TaskJson.Process(process.definition(), process.process(), process.name()))
                .toList();
    }

    @GetMapping("/process-definition/count")
    Count countOfStartable() {
        return new Count(starting.startable().size());
    }

    @GetMapping("/process-definition/{id}/startForm")
    FormJson.Form form(@PathVariable String id) {
        return FormJson.form(starting.form(id));
    }

    @GetMapping("/process-definition/{id}/deployed-start-form")
    JsonNode schema(@PathVariable String id) {
        return starting.schema(id);
    }

    @GetMapping("/process-definition/{id}/form-variables")
    Map<String, FormJson.Variable> variables(@PathVariable String id) {
        return forms.variables(starting.load(id), sending.token(id));
    }

    @PostMapping("/process-definition/{id}/submit-form")
    Started submit(@PathVariable String id, @RequestAttribute(EngineApiServlet.BODY) byte[] body) {
        SeamBody.Sent sent = SeamBody.sent(body);
        StartingProcess.Started started = sending.send(id, sent.formToken(), sent.answers());
        return new Started(
                List.of(),
                started.instance(),
                started.definition(),
                started.businessKey(),
                started.caseNumber(),
                false,
                false,
                null);
    }

    @GetMapping("/user/{login}/profile")
    TaskJson.Person profile(@PathVariable String login) {
        if (!CurrentActor.get().login().equals(login)) {
            throw Refusal.because(Reason.NOT_FOR_OTHERS);
        }
        return accounts.find(login)
                .map(account -> new TaskJson.Person(login, account.displayName(), "", null))
                .orElseThrow(() -> Refusal.because(Reason.GONE));
    }
}
