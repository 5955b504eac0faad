package org.hersys.exchange.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what the cells of a row say into its notification. Tests and doses of which nothing is said are passed over: the
 * fourth becomes the third.
 */
final class GroupsOfCells {

    private static final Pattern GROUPED = Pattern.compile("(.+)(\\[\\d+])(\\..+)");

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    void put(ObjectNode answers, String column, JsonNode answer) {
        String path = path(column);
        columns.put(path, column);
        int last = path.lastIndexOf('.');
        ObjectNode parent = last < 0
                ? answers
                : answers.withObject(
                        "/" + path.substring(0, last).replaceAll("[.\\[]", "/").replace("]", ""));
        parent.set(path.substring(last + 1), answer);
    }

    /** The column by the path of what it says. */
    Map<String, String> columns() {
        return columns;
    }

    private String path(String column) {
        Matcher grouped = GROUPED.matcher(column);
        if (!grouped.matches()) {
            return column;
        }
        String list = grouped.group(1);
        int place = places.computeIfAbsent(list + grouped.group(2), group -> sizes.merge(list, 1, Integer::sum) - 1);
        return list + "[" + place + "]" + grouped.group(3);
    }
}
