package org.hersys.policy;

import java.util.List;
import java.util.Map;

/** What a table answered: its version, the rows that fired, its outputs by name. */
public record Decision(String decision, int version, List<String> rows, Map<String, Object> outputs) {

    /** An output as text. */
    public String text(String output) {
        return String.valueOf(outputs.get(output));
    }

    /** An output as a whole number; 0 where the table left it empty. */
    public int number(String output) {
        return outputs.get(output) instanceof Number number ? number.intValue() : 0;
    }

    /** An output as yes or no; an empty one is no. */
    public boolean yes(String output) {
        return Boolean.TRUE.equals(outputs.get(output));
    }
}
