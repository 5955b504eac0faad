package org.hersys.access.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to tell of a hole (RFC 9116); not found where no contact is configured. */
@RestController
class SecurityContact {

    private final String contact;
    private final Clock clock;

    SecurityContact(@Value("${hersys.security-contact:}") String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> text() {
        if (contact.isBlank()) {
            return ResponseEntity.notFound().build();
        }
        OffsetDateTime expires = OffsetDateTime.now(clock).plusMonths(6).truncatedTo(ChronoUnit.DAYS);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body("Contact: " + contact + "\nExpires: " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(expires)
                        + "\nPreferred-Languages: ja, en\n");
    }
}
