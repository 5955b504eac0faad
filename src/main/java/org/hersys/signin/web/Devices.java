package org.hersys.signin.web;

import java.util.Map;
import java.util.stream.Stream;

/** Browser and system in two words, so that somebody recognises the own device in a list. */
final class Devices {

    private static final String[] BROWSERS = {"Edg", "OPR", "Firefox", "Chrome", "Safari"};
    private static final String[] SYSTEMS = {"Windows", "Android", "iPhone", "iPad", "Mac OS", "CrOS", "Linux"};
    private static final Map<String, String> NAMES = Map.of("Edg", "Edge", "OPR", "Opera", "Mac OS", "macOS");

    private Devices() {}

    static String of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String device = Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                .filter(word -> !word.isEmpty())
                .reduce((browser, system) -> browser + ", " + system)
                .orElse("?");
        return device;
    }

    private static String first(String[] words, String agent) {
        return Stream.of(words)
                .filter(agent::contains)
                .findFirst()
                .map(word -> NAMES.getOrDefault(word, word))
                .orElse("");
    }
}
