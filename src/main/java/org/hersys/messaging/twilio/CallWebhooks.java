package org.hersys.messaging.twilio;

import java.util.Optional;
import org.hersys.messaging.Calls;
import org.hersys.messaging.Calls.Spoken;
import org.hersys.messaging.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Twilio asks and reports during our calls: what to say, which keys were pressed, how it ended. */
@RestController
class CallWebhooks {

    private final Calls calls;
    private final Receipts receipts;
    private final TwimlOfCall twiml;

    CallWebhooks(Calls calls, Receipts receipts, TwimlOfCall twiml) {
        this.calls = calls;
        this.receipts = receipts;
        this.twiml = twiml;
    }

    @PostMapping(path = "/twilio/voice/{id}", produces = MediaType.APPLICATION_XML_VALUE)
    String answered(@PathVariable long id, @RequestParam("CallSid") String sid) {
        Optional<Spoken> spoken = calls.answered(id);
        receipts.taken(id, sid);
        return twiml.of(id, spoken);
    }

    @PostMapping(path = "/twilio/keys/{id}/{step}/{tries}", produces = MediaType.APPLICATION_XML_VALUE)
    String keys(
            @PathVariable long id,
            @PathVariable String step,
            @PathVariable int tries,
            @RequestParam("CallSid") String sid,
            @RequestParam(name = "Digits", defaultValue = "") String digits) {
        return twiml.of(id, calls.keys(id, sid, step, tries, digits));
    }

    @PostMapping("/twilio/called/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void called(@PathVariable long id, @RequestParam("CallSid") String sid, @RequestParam("CallStatus") String status) {
        switch (status) {
            case "completed" -> receipts.delivered(id, sid);
            case "busy", "no-answer", "failed", "canceled" -> receipts.undelivered(id, sid, "call." + status);
            default -> receipts.taken(id, sid);
        }
    }
}
