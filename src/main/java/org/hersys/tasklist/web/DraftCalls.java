package org.hersys.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.hersys.tasklist.Drafts;
import org.hersys.tasklist.Drafts.Draft;
import org.hersys.text.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person has typed into a form in Tasklist and not sent yet; kept here and never in the browser. */
@RestController
@RequestMapping(SeamRoutes.INSIDE)
class DraftCalls {

    private final Drafts drafts;
    private final Words words;

    DraftCalls(Drafts drafts, Words words) {
        this.drafts = drafts;
        this.words = words;
    }

    /** A draft with the sentence that says what it is. */
    record Shown(String text, String formToken, JsonNode answers) {}

    @GetMapping("/task/{id}/draft")
    ResponseEntity<Shown> ofTask(@PathVariable String id) {
        return shown(drafts.ofTask(id));
    }

    @GetMapping("/process-definition/{id}/draft")
    ResponseEntity<Shown> ofStart(@PathVariable String id) {
        return shown(drafts.ofStart(id));
    }

    @PutMapping("/task/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveOfTask(@PathVariable String id, @RequestAttribute(EngineApiServlet.BODY) byte[] body) {
        SeamBody.Sent sent = SeamBody.sent(body);
        drafts.saveOfTask(id, sent.formToken(), sent.answers());
    }

    @PutMapping("/process-definition/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveOfStart(@PathVariable String id, @RequestAttribute(EngineApiServlet.BODY) byte[] body) {
        drafts.saveOfStart(id, SeamBody.sent(body).answers());
    }

    @DeleteMapping("/task/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardOfTask(@PathVariable String id) {
        drafts.discardOfTask(id);
    }

    @DeleteMapping("/process-definition/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardOfStart(@PathVariable String id) {
        drafts.discardOfStart(id);
    }

    private ResponseEntity<Shown> shown(Optional<Draft> draft) {
        return draft.map(kept -> ResponseEntity.ok(new Shown(
                        words.say("tasklist.draft.restored", words.moment(kept.savedAt())),
                        kept.version(),
                        kept.answers())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
