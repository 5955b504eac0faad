package org.hersys.casefile.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field group as a page sends it.
 *
 * @param item id of the one meant; empty for groups of which a case has one
 * @param typed what was typed or chosen, by field
 * @param seen what the page showed when editing began, by field, as it is kept
 * @param chosen {@code mine} or {@code theirs}, by contested field
 */
public record TypedGroup(
        String item, Map<String, List<String>> typed, Map<String, String> seen, Map<String, String> chosen) {

    /** Stands for what was seen in a contested field about which nobody has decided: it differs from every value. */
    private static final String UNDECIDED = "\0";

    /** Reads the parameters of a form: the fields themselves, {@code seen.<field>}, {@code choose.<field>}, {@code contested}. */
    public static TypedGroup of(String item, List<String> fields, Map<String, String[]> sent) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String field : fields) {
            typed.put(field, List.of(sent.getOrDefault(field, new String[0])));
            String[] before = sent.get("seen." + field);
            if (before != null && !before[0].isEmpty()) {
                seen.put(field, before[0].replace("\r\n", "\n"));
            }
            String[] choice = sent.get("choose." + field);
            if (choice != null) {
                chosen.put(field, choice[0]);
            } else if (List.of(sent.getOrDefault("contested", new String[0])).contains(field)) {
                seen.put(field, UNDECIDED);
            }
        }
        return new TypedGroup(item, typed, seen, chosen);
    }
}
