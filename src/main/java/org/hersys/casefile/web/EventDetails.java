package org.hersys.casefile.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hersys.access.Names;

/** Texts for the details of an event: the vocabulary's own text where there is one, else "detail.&lt;name&gt;". The acting organisation is named beside. */
final class EventDetails {

    private static final Set<String> VOCABULARIES = Set.of(
            "severity",
            "placement",
            "place",
            "duty",
            "level",
            "alertLevel",
            "alert",
            "outcome",
            "conclusion",
            "reason",
            "group",
            "observerKind");
    private static final Set<String> PLAIN =
            Set.of("points", "revision", "version", "hours", "days", "until", "priority", "count", "case");

    private EventDetails() {}

    static Map<String, Object> of(Map<String, Object> detail, String actor, Names names) {
        Map<String, Object> texts = new LinkedHashMap<>();
        detail.forEach((name, value) -> {
            if (value == null) {
                return;
            }
            if (PLAIN.contains(name)) {
                texts.put("detail." + name, value);
            } else if (Set.of("organisation", "office", "hospital", "hotel", "observer", "to", "from")
                    .contains(name)) {
                if (!value.equals(actor)) {
                    texts.put("detail.organisation", names.organisation(value.toString()));
                }
            } else if (VOCABULARIES.contains(name)) {
                String vocabulary =
                        switch (name) {
                            case "placement" -> "place";
                            case "level", "alertLevel" -> "alert";
                            default -> name;
                        };
                texts.put(vocabulary + "." + value, "");
            }
        });
        return texts;
    }
}
