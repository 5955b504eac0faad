package org.hersys.policy.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a change would put on hospitals, hotels and observers, against the places registered for them. */
@Component
@Transactional(readOnly = true)
public class Loads {

    /** Outputs that send people somewhere, and the kind of organisation that each answer means. */
    private static final Map<String, Map<String, String>> KINDS = Map.of(
            "placement", Map.of("hospital", "hospital", "hotel", "hotel"),
            "observerKind", Map.of("supportCentre", "supportCentre", "clinic", "clinic", "midwives", "midwives"));

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer with its cases before and after; places are null where none are registered. */
    public record Load(String what, int before, int after, Integer places) {}

    /** The loads of a finished run; none for tables that send nobody anywhere. */
    public List<Load> of(List<DryRuns.Move> moves) {
        List<Load> loads = new ArrayList<>();
        KINDS.forEach((output, kinds) -> {
            Map<String, int[]> counts = new TreeMap<>();
            for (DryRuns.Move move : moves) {
                count(counts, answer(move.before(), output), 0, move.cases());
                count(counts, answer(move.after(), output), 1, move.cases());
            }
            counts.forEach(
                    (answer, cases) -> loads.add(new Load(answer, cases[0], cases[1], places(kinds.get(answer)))));
        });
        return loads;
    }

    private static void count(Map<String, int[]> counts, String answer, int side, int cases) {
        if (answer != null) {
            counts.computeIfAbsent(answer, none -> new int[2])[side] += cases;
        }
    }

    private static String answer(String outputs, String output) {
        for (String part : outputs.split(", ")) {
            if (part.startsWith(output + " = ")) {
                return part.substring(output.length() + 3);
            }
        }
        return null;
    }

    private Integer places(String kind) {
        return kind == null
                ? null
                : jdbc.sql("""
                                select sum(c.places)::int from capacity c join organisation o on o.code = c.organisation
                                where o.kind = ?""").param(kind).query(Integer.class).optional().orElse(null);
    }
}
