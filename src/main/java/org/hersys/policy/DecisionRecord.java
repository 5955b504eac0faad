package org.hersys.policy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a table once answered about a case, kept with the case.
 *
 * @param facts inputs by name, as they were then; days as text (2022-08-19)
 * @param rows ids of the rows that fired
 * @param result outputs by name
 * @param overruledTo what a person decided instead, or null
 */
public record DecisionRecord(
        long id,
        String decision,
        int version,
        Map<String, Object> facts,
        List<String> rows,
        Map<String, Object> result,
        OffsetDateTime decidedAt,
        String overruledTo,
        String overruledReason,
        String overruledBy,
        OffsetDateTime overruledAt) {

    /** An output as text, or null. */
    public String text(String output) {
        Object value = result.get(output);
        return value == null ? null : value.toString();
    }
}
