package org.hersys.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The usual character for one of its variants, from the list {@code names/variants.txt}. */
final class NameVariants {

    private static final Map<Integer, Integer> USUAL = read();

    private NameVariants() {}

    static int usual(int character) {
        return USUAL.getOrDefault(character, character);
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> usual = new HashMap<>();
        try (InputStream list = NameVariants.class.getResourceAsStream("/names/variants.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .forEach(line ->
                            line[1].codePoints().forEach(variant -> usual.put(variant, line[0].codePointAt(0))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(usual);
    }
}
