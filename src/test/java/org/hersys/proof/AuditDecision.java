package org.hersys.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an endpoint leaves in the audit trail when it is answered.
 *
 * @param actions codes of which it leaves one; empty where it leaves none
 * @param because why it leaves none
 */
record AuditDecision(Set<String> actions, String because) {

    static final Path TABLE = Path.of("src/test/resources/audit-expectations.csv");

    /** "METHOD /pattern" to what was decided. */
    static Map<String, AuditDecision> all() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0] + " " + cells[1],
                            cells -> new AuditDecision(codes(cells[2]), cells[3].strip())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> codes(String cell) {
        return cell.isBlank() ? Set.of() : Set.copyOf(List.of(cell.strip().split(" ")));
    }
}
