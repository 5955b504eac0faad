package org.hersys.messaging.twilio;

import org.hersys.messaging.IncomingCalls;
import org.hersys.messaging.IncomingCalls.Stand;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Twilio asks when somebody calls our number. */
@RestController
class IncomingWebhooks {

    private final IncomingCalls calls;
    private final TwimlOfCall twiml;

    IncomingWebhooks(IncomingCalls calls, TwimlOfCall twiml) {
        this.calls = calls;
        this.twiml = twiml;
    }

    @PostMapping(path = "/twilio/incoming", produces = MediaType.APPLICATION_XML_VALUE)
    String called() {
        return twiml.of(calls.begin());
    }

    @PostMapping(
            path = "/twilio/incoming/{language}/{caseId}/{step}/{tries}",
            produces = MediaType.APPLICATION_XML_VALUE)
    String keys(
            @PathVariable String language,
            @PathVariable long caseId,
            @PathVariable String step,
            @PathVariable int tries,
            @RequestParam("CallSid") String sid,
            @RequestParam(name = "From", defaultValue = "") String from,
            @RequestParam(name = "Digits", defaultValue = "") String digits) {
        return twiml.of(calls.keys(new Stand(language, caseId, step, tries), from, sid, digits));
    }
}
