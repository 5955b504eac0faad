package org.hersys.messaging.twilio;

import com.twilio.twiml.MessagingResponse;
import org.hersys.messaging.Inbox;
import org.hersys.messaging.PhoneNumbers;
import org.hersys.messaging.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Twilio reports of SMS: what became of ours, and what people answer. */
@RestController
class MessageWebhooks {

    private final Receipts receipts;
    private final Inbox inbox;

    MessageWebhooks(Receipts receipts, Inbox inbox) {
        this.receipts = receipts;
        this.inbox = inbox;
    }

    @PostMapping("/twilio/status/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status(
            @PathVariable long id,
            @RequestParam("MessageSid") String sid,
            @RequestParam("MessageStatus") String status,
            @RequestParam(name = "ErrorCode", required = false) String error) {
        switch (status) {
            case "delivered", "read" -> receipts.delivered(id, sid);
            case "undelivered", "failed", "canceled" ->
                receipts.undelivered(id, sid, "twilio" + (error == null ? status : error));
            default -> receipts.taken(id, sid);
        }
    }

    @PostMapping(path = "/twilio/text", produces = MediaType.APPLICATION_XML_VALUE)
    String text(
            @RequestParam("MessageSid") String sid,
            @RequestParam("From") String from,
            @RequestParam(name = "Body", defaultValue = "") String body) {
        inbox.text(sid, PhoneNumbers.e164(from).orElse(from), body);
        return new MessagingResponse.Builder().build().toXml();
    }
}
