package org.hersys.casefile.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What becomes of an editor's values when others may have changed the same group meanwhile: fields that only one side
 * changed are taken from that side; a field that both changed differently is for a person to decide (ADR 23).
 *
 * @param values merged; in contested fields what is kept now
 * @param contested fields that both sides changed, each to something else
 * @param ofOthers fields that only others have changed since the editor saw them
 */
public record Merge(Map<String, String> values, List<String> contested, List<String> ofOthers) {

    /**
     * Merges.
     *
     * @param seen what the editor saw when beginning to edit
     * @param mine what the editor wants to keep
     * @param now what is kept now
     */
    public static Merge of(
            List<String> fields, Map<String, String> seen, Map<String, String> mine, Map<String, String> now) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> contested = new ArrayList<>();
        List<String> ofOthers = new ArrayList<>();
        for (String field : fields) {
            String wanted = mine.get(field);
            String kept = now.get(field);
            boolean changedByMe = !Objects.equals(wanted, seen.get(field));
            boolean changedByOthers = !Objects.equals(kept, seen.get(field));
            if (changedByMe && changedByOthers && !Objects.equals(wanted, kept)) {
                contested.add(field);
            } else if (changedByOthers && !changedByMe) {
                ofOthers.add(field);
            }
            String result = changedByMe && !contested.contains(field) ? wanted : kept;
            if (result != null) {
                values.put(field, result);
            }
        }
        return new Merge(values, List.copyOf(contested), List.copyOf(ofOthers));
    }
}
