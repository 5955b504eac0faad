package org.hersys.policy.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change would put on beds, rooms and observers, against the places registered for them. Where a table sends
 * people somewhere, people are counted. Where it says how long they stay, those who stay are scaled by the days: as many
 * people falling ill, staying shorter, fill fewer places. Where it says how often they report, reports a day are counted.
 */
@Component
@Transactional(readOnly = true)
public class Loads {

    private static final int HOURS_OF_A_DAY = 24;

    /** Answers that mean a kind of organisation of another name; observers at home are the support centres. */
    private static final Map<String, String> KINDS = Map.of("home", "supportCentre");

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is counted. */
    public enum Unit {
        /** People in a place the table sends them to. */
        PLACES("placement", "place"),
        /** People with an observer the table chooses. */
        OBSERVERS("observerKind", "observerKind"),
        /** People in the place they are in, when they stay as long as the table says. */
        STAYS("isolationDays", "place"),
        /** Reports a day of people in the place they are in. */
        REPORTS("hours", "place");

        private final String output;
        private final String vocabulary;

        Unit(String output, String vocabulary) {
            this.output = output;
            this.vocabulary = vocabulary;
        }

        /** The vocabulary of {@link Load#what()}. */
        public String vocabulary() {
            return vocabulary;
        }
    }

    /** A place or observer before and after; places are null where none are registered or they are no measure. */
    public record Load(Unit unit, String what, int before, int after, Integer places) {

        /** Whether there are fewer places than needed. */
        public boolean isTooMuch() {
            return places != null && after > places;
        }
    }

    /** The loads of moves by place; none for tables that neither send people anywhere nor say how long or how often. */
    public List<Load> of(List<DryRuns.Move> moves) {
        List<Load> loads = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            Map<String, double[]> counts = new TreeMap<>();
            moves.forEach(move -> count(counts, unit, move));
            counts.forEach((what, sides) -> loads.add(new Load(
                    unit,
                    what,
                    (int) Math.round(sides[0]),
                    (int) Math.round(sides[1]),
                    unit == Unit.REPORTS ? null : places(KINDS.getOrDefault(what, what)))));
        }
        return loads;
    }

    private static void count(Map<String, double[]> counts, Unit unit, DryRuns.Move move) {
        String before = move.before().get(unit.output);
        String after = move.after().get(unit.output);
        switch (unit) {
            case PLACES, OBSERVERS -> {
                add(counts, before, 0, move.cases());
                add(counts, after, 1, move.cases());
            }
            case STAYS -> {
                if (before != null && after != null) {
                    add(counts, move.place(), 0, move.cases());
                    add(counts, move.place(), 1, move.cases() * (number(after) + 1) / (number(before) + 1));
                }
            }
            case REPORTS -> {
                add(counts, move.place(), 0, reports(before, move.cases()));
                add(counts, move.place(), 1, reports(after, move.cases()));
            }
        }
    }

    private static void add(Map<String, double[]> counts, String what, int side, double cases) {
        if (what != null && cases > 0) {
            counts.computeIfAbsent(what, none -> new double[2])[side] += cases;
        }
    }

    private static double reports(String hours, int cases) {
        return hours == null || number(hours) <= 0 ? 0 : cases * HOURS_OF_A_DAY / number(hours);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private Integer places(String kind) {
        return jdbc.sql("""
                        select sum(c.places)::int from capacity c join organisation o on o.code = c.organisation
                        where o.kind = ?""").param(kind).query(Integer.class).optional().orElse(null);
    }
}
