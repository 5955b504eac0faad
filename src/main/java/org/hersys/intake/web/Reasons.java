package org.hersys.intake.web;

import java.util.HashMap;
import java.util.Map;

/** Reasons typed beside warnings; the field of a warning's reason is {@code reason-} and the warning's code. */
final class Reasons {

    private static final String PREFIX = "reason-";

    private Reasons() {}

    /** The reasons among the fields of the page, by warning; blank ones are none. */
    static Map<String, String> in(Map<String, String> fields) {
        Map<String, String> reasons = new HashMap<>();
        fields.forEach((field, typed) -> {
            if (field.startsWith(PREFIX) && !typed.isBlank()) {
                reasons.put(field.substring(PREFIX.length()), typed);
            }
        });
        return reasons;
    }
}
