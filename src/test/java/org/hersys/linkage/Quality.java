package org.hersys.linkage;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well pairs that were offered fit the truth about invented people.
 *
 * @param planted second records, each with the record it was made from
 * @param found of these
 * @param offered pairs in all
 * @param falseAlarms pairs offered of two people who are not the same
 * @param missed kinds of slips of those not found, with their number
 * @param deceiving kinds of look-alikes among the false alarms; chance for those nobody planted
 */
public record Quality(
        int planted, int found, int offered, int falseAlarms, Map<String, Long> missed, Map<String, Long> deceiving) {

    /** Two places in the list of people. */
    public record Pair(int first, int second) {}

    public static Quality of(PlantedPeople people, Set<Pair> offered) {
        int[] person = new int[people.people().size()];
        Arrays.setAll(person, place -> place);
        // a second record may itself be the first of another; they come in this order
        people.planted().forEach(second -> person[second.second()] = person[second.first()]);
        var missed = people.planted().stream()
                .filter(second -> !offered.contains(new Pair(second.first(), second.second())))
                .toList();
        Map<Pair, LookAlike> alike = people.alike().stream()
                .collect(Collectors.toMap(
                        pair -> new Pair(pair.first(), pair.second()), PlantedPeople.Alike::kind, (one, other) -> one));
        var wrong = offered.stream()
                .filter(pair -> person[pair.first()] != person[pair.second()])
                .toList();
        return new Quality(
                people.planted().size(),
                people.planted().size() - missed.size(),
                offered.size(),
                wrong.size(),
                missed.stream()
                        .collect(Collectors.groupingBy(
                                second -> second.slips().stream()
                                        .sorted()
                                        .toList()
                                        .toString(),
                                TreeMap::new,
                                Collectors.counting())),
                wrong.stream()
                        .collect(Collectors.groupingBy(
                                pair -> alike.containsKey(pair)
                                        ? alike.get(pair).name()
                                        : "chance",
                                TreeMap::new,
                                Collectors.counting())));
    }

    public double shareFound() {
        return (double) found / planted;
    }

    public double shareOfFalseAlarms() {
        return (double) falseAlarms / offered;
    }
}
