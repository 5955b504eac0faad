package org.hersys.casefile.register;

import java.util.Arrays;

/**
 * What a list can be sorted by. Those of a day are served by an index where such days are searched for, that of notification always;
 * the others are for lists that are not endless.
 */
public enum CaseOrder {
    REPORTED("reported", "c.reported_at", "c.reported_at", "timestamptz"),
    PRIORITY("priority", "c.priority", null, "integer"),
    STATUS("status", "c.status", null, "text"),
    ONSET("onset", "coalesce(c.onset_on, '-infinity')", "c.onset_on", "date"),
    CLOSED("closed", "coalesce(c.closed_at, '-infinity')", "c.closed_at", "timestamptz"),
    NAME(
            "name",
            "coalesce((select coalesce(p.kana_key, p.name_key) from person p where p.id = c.person_id), '')",
            null,
            "text");

    private final String code;
    private final String expression;
    private final String indexed;
    private final String type;

    CaseOrder(String code, String expression, String indexed, String type) {
        this.code = code;
        this.expression = expression;
        this.indexed = indexed;
        this.type = type;
    }

    /** The order of a code; by the day of notification for any other text. */
    public static CaseOrder of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code.equals(code))
                .findFirst()
                .orElse(REPORTED);
    }

    /** The name in addresses and texts. */
    public String code() {
        return code;
    }

    /** SQL that gives the value of a case {@code c}. */
    String expression() {
        return expression;
    }

    /** The same value as indexes have it, which lead with whose case it is; null where none does. */
    String indexed() {
        return indexed;
    }

    /** The same value in a way that no index has: the cases are found first and sorted then. */
    String sorted() {
        return this == REPORTED ? "(" + expression + " + interval '0')" : expression;
    }

    /** The type of the value. */
    String type() {
        return type;
    }
}
