package org.hersys.exchange.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A row of a filled template.
 *
 * @param number the sender's own number, or null
 * @param answers as a program would send them; what could not be read is left out
 * @param misread keys of texts by column
 * @param columns from which the answers come, where they do not bear the column's own path
 */
public record TemplateRow(String number, ObjectNode answers, Map<String, String> misread, Map<String, String> columns) {

    /** The column that a field of the notification comes from. */
    public String column(String field) {
        return columns.getOrDefault(field, field);
    }
}
