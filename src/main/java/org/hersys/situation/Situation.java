package org.hersys.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.situation.Tally.Count;

/** The counted cases, arranged for pictures and tables. */
final class Situation {

    /** Kinds in the order in which people think of them; others follow by their code. */
    private static final List<String> ORDER = List.of(
            "reported",
            "returned",
            "investigating",
            "awaitingPlacement",
            "inHospital",
            "inHospitalSevere",
            "inHotel",
            "atHome",
            "inCareFacility",
            "released",
            "died",
            "withdrawn",
            "notNotifiable",
            "filed",
            "hospital",
            "hotel",
            "home",
            "careFacility",
            "none",
            "mild",
            "moderate1",
            "moderate2",
            "severe",
            "female",
            "male",
            "other",
            "0",
            "1",
            "2",
            "3",
            "4",
            "8",
            "unknown");

    private static final String BETWEEN = "|";

    private final List<Count> counts;

    Situation(List<Count> counts) {
        this.counts = counts;
    }

    /**
     * Cases of a kind.
     *
     * @param now in care now; null where the number may not be known
     * @param all those and the closed ones; null where the number may not be known
     */
    record Row(String key, Long now, Long all) {}

    /** Cases of a day, by what happened on it. */
    record Day(LocalDate day, Long reported, Long onset, Long diagnosed) {}

    /** Every kind of a dimension that occurs. */
    List<Row> by(String dimension) {
        Map<String, List<Count>> kinds = counts.stream()
                .filter(count -> count.dimension().equals(dimension))
                .collect(Collectors.groupingBy(Count::key));
        return kinds.entrySet().stream()
                .map(kind -> new Row(
                        kind.getKey(),
                        sum(kind.getValue().stream().filter(Count::open)),
                        sum(kind.getValue().stream())))
                .sorted(Comparator.<Row>comparingInt(row -> place(row.key())).thenComparing(Row::key))
                .toList();
    }

    /** Each of the last days, with zeros where nothing was counted. */
    List<Day> days(LocalDate today, int days) {
        return today.minusDays(days - 1L)
                .datesUntil(today.plusDays(1))
                .map(day -> new Day(day, on("reported", day), on("onset", day), on("diagnosed", day)))
                .toList();
    }

    /**
     * Notifications that say something, of how many.
     *
     * @param key who or what: a sender, an office, a field
     */
    record Given(String key, long given, long all) {

        /** In whole percent, downwards; 100 only where nothing is missing. */
        public long percent() {
            return all == 0 ? 0 : given * 100 / all;
        }
    }

    /** How often the notifications say the things without which nobody can be reached or counted. */
    List<Given> fields() {
        return List.of(
                field("birthDate", "birthGiven", "missing"),
                field("phone", "phoneGiven", "missing"),
                field("onset", "onsetDelay", "unknown"),
                field("diagnosed", "delay", "unknown"));
    }

    private Given field(String field, String dimension, String missing) {
        long all = number(of(dimension));
        return new Given(
                field, all - number(of(dimension).filter(count -> count.key().equals(missing))), all);
    }

    /** How many of each sender's notifications say all of them, whoever misses most first. */
    List<Given> complete(String dimension) {
        Map<String, List<Count>> senders = of(dimension).collect(Collectors.groupingBy(count -> count.key()
                .substring(0, count.key().indexOf(BETWEEN))));
        return senders.entrySet().stream()
                .map(sender -> new Given(
                        sender.getKey(),
                        number(sender.getValue().stream()
                                .filter(count -> count.key().endsWith(BETWEEN + "complete"))),
                        number(sender.getValue().stream())))
                .sorted(Comparator.<Given>comparingLong(sender -> sender.given() - sender.all())
                        .thenComparing(Given::key))
                .toList();
    }

    private static long number(Stream<Count> counts) {
        return counts.mapToLong(Count::cases).sum();
    }

    /** Cases in care now. */
    Long now() {
        return sum(everybody().filter(Count::open));
    }

    /** All cases so far. */
    Long all() {
        return sum(everybody());
    }

    /** The institute is told totals of their own: the rarer of two diseases would hide the sum of both. */
    private Stream<Count> everybody() {
        return of(of("all").findAny().isPresent() ? "all" : "disease");
    }

    /** Cases notified on the days up to one, that one included. */
    Long reportedWithin(LocalDate last, int days) {
        return sum(last.minusDays(days - 1L).datesUntil(last.plusDays(1)).flatMap(day -> of("reported")
                .filter(count -> count.key().equals(day.toString()))));
    }

    private Long on(String dimension, LocalDate day) {
        return sum(of(dimension).filter(count -> count.key().equals(day.toString())));
    }

    private Stream<Count> of(String dimension) {
        return counts.stream().filter(count -> count.dimension().equals(dimension));
    }

    /** A sum with a hidden number in it is hidden as well. */
    private static Long sum(Stream<Count> counts) {
        List<Count> all = counts.toList();
        return all.stream().map(Count::cases).anyMatch(Objects::isNull)
                ? null
                : Long.valueOf(all.stream().mapToLong(Count::cases).sum());
    }

    private static int place(String key) {
        int place = ORDER.indexOf(key);
        return place < 0 ? ORDER.size() : place;
    }
}
