package org.hersys.tasklist;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts that processes may hold, by name and shape: codes, numbers, moments. A fact outside this list, or a value
 * that could be somebody's words, is a programming error, because the engine's tables know no row security.
 */
public final class FactNames {

    private static final Set<String> ALLOWED = Set.of(
            "caseId",
            "contactId",
            "watchedCase",
            "office",
            "clinic",
            "prefecture",
            "priority",
            "duty",
            "course",
            "stepResult",
            "pathogen",
            "pathogenDue",
            "confirmation",
            "senderGroup",
            "receivingOffice",
            "transferDue",
            "transfer",
            "reached",
            "found",
            "firstContactDue",
            "completionDue",
            "firstContact",
            "questionnaireDue",
            "placement",
            "straightThrough",
            "bedOffer",
            "hospital",
            "hotel",
            "placementDue",
            "observerGroup",
            "reporter",
            "search",
            "silenceDue",
            "nextObservationDue",
            "alertLevel",
            "alertGroup",
            "alertDue",
            "alertPriority",
            "assessment",
            "releaseDue",
            "releaseMode",
            "release",
            "releaseOn",
            "hospitalOutcome",
            "followUpEnd",
            "followUp",
            "messageId",
            "heard",
            "otherWay",
            "arrived",
            "awaited",
            "reachDue");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:+-]{1,64}");

    private FactNames() {}

    /** Every fact a process may hold. */
    public static Set<String> all() {
        return ALLOWED;
    }

    /** Whether a process may hold a fact of this name. */
    public static boolean isAllowed(String name) {
        return ALLOWED.contains(name);
    }

    /** The facts, unchanged, as the engine takes them; fails for a name or a value that must not reach the engine. */
    public static Map<String, Object> checked(Map<String, Object> facts) {
        facts.forEach((name, value) -> {
            if (!isAllowed(name)) {
                throw new IllegalArgumentException("No process may hold the fact " + name);
            }
            if (!isFact(value)) {
                throw new IllegalArgumentException("The value of " + name + " is no code, number or moment");
            }
        });
        return new HashMap<>(facts);
    }

    private static boolean isFact(Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Date
                || value instanceof String text && CODE.matcher(text).matches();
    }
}
