package org.hersys.casefile.register;

import java.util.Arrays;

/** What a list can be sorted by; only the first is served by an index, the others are for lists that are not endless. */
public enum CaseOrder {
    REPORTED("reported", "c.reported_at", "timestamptz"),
    PRIORITY("priority", "c.priority", "integer"),
    STATUS("status", "c.status", "text"),
    ONSET("onset", "coalesce(c.onset_on, '-infinity')", "date"),
    NAME(
            "name",
            "coalesce((select coalesce(p.kana_key, p.name_key) from person p where p.id = c.person_id), '')",
            "text");

    private final String code;
    private final String expression;
    private final String type;

    CaseOrder(String code, String expression, String type) {
        this.code = code;
        this.expression = expression;
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

    /** The same value in a way that no index has: the cases are found first and sorted then. */
    String sorted() {
        return this == REPORTED ? "(" + expression + " + interval '0')" : expression;
    }

    /** The type of the value. */
    String type() {
        return type;
    }
}
