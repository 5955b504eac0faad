package org.hersys.supervision;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an address or a form asks for. */
final class Asked {

    private static final int LONGEST = 100;
    private static final int MOST = 10_000;

    private Asked() {}

    /** A code or login as it was typed; null where none, or none of ours, was. */
    static String code(String typed) {
        return typed == null || typed.isBlank() || typed.length() > LONGEST ? null : typed.strip();
    }

    /** A period; null where none, or one that nobody can mean, was asked for. */
    static Integer period(Integer asked) {
        return asked == null || asked < 0 || asked > MOST ? null : asked;
    }

    /** The filters that are set by their names, given as name, value, name, value. */
    static Map<String, Object> set(Object... namesAndValues) {
        Map<String, Object> set = new LinkedHashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            if (namesAndValues[place + 1] != null) {
                set.put((String) namesAndValues[place], namesAndValues[place + 1]);
            }
        }
        return set;
    }
}
