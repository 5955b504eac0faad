package org.hersys.exchange.linelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names that people put above columns, as data: a file for each kind of table, a line for each column. */
public final class Headings {

    private Headings() {}

    /** The names by column, from the file of that kind below {@code headings}. */
    public static Map<String, List<String>> of(String kind) {
        Properties lines = new Properties();
        try (InputStream file = Headings.class.getResourceAsStream("/headings/" + kind + ".properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
        Map<String, List<String>> headings = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(column -> headings.put(
                        column,
                        Stream.of(lines.getProperty(column).split(","))
                                .map(String::strip)
                                .toList()));
        return headings;
    }
}
