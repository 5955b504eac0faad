package org.hersys.casefile.enquiry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A question to a register that nobody has closed yet.
 *
 * @param kind address or insurance
 * @param answer by field; empty while there is none
 */
public record Enquiry(
        UUID id,
        String kind,
        OffsetDateTime askedAt,
        String askedBy,
        OffsetDateTime answeredAt,
        Map<String, String> answer) {

    /** The field groups that the answer can be compared with. */
    public List<String> groups() {
        return List.of("person", kind);
    }
}
