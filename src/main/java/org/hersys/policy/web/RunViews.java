package org.hersys.policy.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.access.Names;
import org.hersys.policy.FactTexts;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DryRuns;
import org.hersys.policy.desk.DryRuns.Group;
import org.hersys.policy.desk.DryRuns.Grouping;
import org.hersys.policy.desk.DryRuns.Run;
import org.hersys.policy.desk.Loads;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** What a finished run found, in the reader's words: of two answers only what differs is said. */
@Component
class RunViews {

    private final DryRuns runs;
    private final Loads loads;
    private final TableViews views;
    private final Names names;
    private final Words words;

    RunViews(DryRuns runs, Loads loads, TableViews views, Names names, Words words) {
        this.runs = runs;
        this.loads = loads;
        this.views = views;
        this.names = names;
        this.words = words;
    }

    /** So many cases go from one answer to another, or stay. */
    record Moved(List<String> before, List<String> after, int cases, boolean changes) {}

    /** A case that changes. */
    record Changed(String number, List<String> before, List<String> after, boolean accepted) {}

    /** A load with the name of its place or observer. */
    record Loaded(String what, Loads.Load load) {}

    List<Moved> moves(Run run, DecisionVersion version) {
        DmnTable table = views.table(version);
        return runs.moves(run).stream()
                .map(move -> new Moved(
                        said(table, move.before(), move.after()),
                        said(table, move.after(), move.before()),
                        move.cases(),
                        move.changes()))
                .toList();
    }

    List<Changed> changes(Run run, DecisionVersion version, int page) {
        DmnTable table = views.table(version);
        return runs.changes(run, page).stream()
                .map(change -> new Changed(
                        change.caseNumber(),
                        said(table, change.before(), change.after()),
                        said(table, change.after(), change.before()),
                        change.acceptedAt() != null))
                .toList();
    }

    Map<Grouping, List<Group>> groups(Run run) {
        Map<Grouping, List<Group>> groups = new LinkedHashMap<>();
        for (Grouping by : Grouping.values()) {
            groups.put(
                    by,
                    runs.groups(run, by).stream()
                            .map(group -> new Group(title(by, group.key()), group.cases()))
                            .toList());
        }
        return groups;
    }

    Map<Loads.Unit, List<Loaded>> loads(Run run) {
        return loads.of(runs.movesByPlace(run)).stream()
                .map(load -> new Loaded(words.code(load.unit().vocabulary(), load.what()), load))
                .collect(
                        Collectors.groupingBy(loaded -> loaded.load().unit(), LinkedHashMap::new, Collectors.toList()));
    }

    /** An answer's outputs with their values; those that are the same in the other answer are left out. */
    private List<String> said(DmnTable table, Map<String, String> answer, Map<String, String> other) {
        boolean same = answer.equals(other);
        return table.outputs().stream()
                .filter(output -> answer.containsKey(output.expression()))
                .filter(output -> same || !answer.get(output.expression()).equals(other.get(output.expression())))
                .map(output -> words.say(
                        "policy.dry.output",
                        output.title(),
                        value(output.expression(), answer.get(output.expression()))))
                .toList();
    }

    private String value(String output, String value) {
        if (value.equals("true") || value.equals("false")) {
            return words.yesNo(Boolean.valueOf(value));
        }
        String vocabulary = FactTexts.vocabulary(output);
        return vocabulary == null || value.isEmpty() ? value : words.code(vocabulary, value);
    }

    private String title(Grouping by, String key) {
        if (key.isEmpty()) {
            return words.say("policy.dry.unknown");
        }
        return switch (by) {
            case OFFICE -> names.organisation(key);
            case PLACE -> words.code("place", key);
            case DECADE -> words.say("policy.dry.age", key);
        };
    }
}
