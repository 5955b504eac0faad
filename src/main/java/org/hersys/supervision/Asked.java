package org.hersys.supervision;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

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

    /** An address that asks for these and for some more, given as name, value, name, value. */
    static String address(String path, Map<String, Object> asked, Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>(asked);
        all.putAll(set(namesAndValues));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.forEach(
                (name, value) -> address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8)));
        return address.build(true).toUriString();
    }
}
