package org.hersys.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the table of who gets what answer.
 *
 * @param method of HTTP
 * @param pattern as the endpoint is mapped in the code; {@code other} for addresses that are not ours (engine, actuator)
 * @param path that is asked for, with the places {@code ${number}}, {@code ${case}}, {@code ${task}}, {@code ${definition}}
 * @param body that is sent, a form's or JSON; may be empty
 * @param answers by person
 */
record Expectation(String method, String pattern, String path, String body, Map<String, String> answers) {

    static final String NOT_ASKED = "-";

    private static final int FIXED = 4;

    static final Path TABLE = Path.of("src/test/resources/access-expectations.csv");

    /** Everybody who asks, as the table's head names them. */
    static List<String> people() {
        List<String> head = List.of(lines().get(0).split(";", -1));
        return head.subList(FIXED, head.size());
    }

    /** A row for an endpoint of which nothing is known but how it is mapped. */
    static Expectation unknown(String endpoint, String path) {
        Map<String, String> answers = new LinkedHashMap<>();
        people().forEach(person -> answers.put(person, "?"));
        return new Expectation(endpoint.split(" ")[0], endpoint.split(" ")[1], path, "", answers);
    }

    static List<Expectation> all() {
        List<String> people = people();
        List<Expectation> rows = new ArrayList<>();
        lines().stream().skip(1).map(line -> line.split(";", -1)).forEach(cells -> {
            if (cells.length != FIXED + people.size()) {
                throw new IllegalStateException(TABLE + ": a cell for each of " + people + " in " + List.of(cells));
            }
            Map<String, String> answers = new LinkedHashMap<>();
            for (int i = 0; i < people.size(); i++) {
                answers.put(people.get(i), cells[FIXED + i]);
            }
            rows.add(new Expectation(cells[0], cells[1], cells[2], cells[3], answers));
        });
        return rows;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String line() {
        return String.join(";", method, pattern, path, body) + ";" + String.join(";", answers.values());
    }
}
