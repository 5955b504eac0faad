package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which values the rows of a table leave out, answer twice or never reach. */
final class Coverage {

    private static final int MOST_GAPS = 20;

    private final DmnTable table;
    private final List<Axis> axes;
    private final List<List<BitSet>> boxes;
    private final BitSet uncertain = new BitSet();
    private final List<Finding> findings = new ArrayList<>();

    private Coverage(DmnTable table) {
        this.table = table;
        this.axes = IntStream.range(0, table.inputs().size())
                .mapToObj(i -> Axis.of(
                        table.inputs().get(i),
                        table.rows().stream().map(row -> row.tests().get(i)).toList()))
                .toList();
        this.boxes = IntStream.range(0, table.rows().size()).mapToObj(this::box).toList();
    }

    static List<Finding> of(DmnTable table) {
        Coverage coverage = new Coverage(table);
        coverage.unreachable();
        coverage.overlaps();
        try {
            coverage.gaps();
        } catch (Boxes.TooLarge tooLarge) {
            coverage.findings.add(Finding.of(Finding.Kind.TOO_LARGE));
        }
        return coverage.findings;
    }

    private List<BitSet> box(int row) {
        List<BitSet> box = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            Optional<BitSet> cell = axes.get(i).cells().get(row);
            if (cell.isEmpty()) {
                uncertain.set(row);
                DmnTable.Row it = table.rows().get(row);
                findings.add(Finding.inCell(
                        Finding.Kind.NOT_CHECKED,
                        it,
                        table.inputs().get(i),
                        it.tests().get(i)));
            }
            box.add(cell.orElse(axes.get(i).all()));
        }
        return box;
    }

    private void gaps() {
        List<BitSet> named = axes.stream().map(Axis::named).toList();
        Boxes.uncovered(named, boxes, MOST_GAPS).forEach(box -> gap(Finding.Kind.GAP, "", box));
        for (int i = 0; i < axes.size(); i++) {
            gapIn(Finding.Kind.GAP_UNNAMED, i, axes.get(i).unnamed(), named);
            gapIn(Finding.Kind.GAP_MISSING, i, axes.get(i).missing(), named);
        }
    }

    private void gapIn(Finding.Kind kind, int column, BitSet atoms, List<BitSet> named) {
        List<BitSet> space = new ArrayList<>(named);
        space.set(column, atoms);
        Boxes.uncovered(space, boxes, 1)
                .forEach(box -> gap(kind, table.inputs().get(column).id(), box));
    }

    private void gap(Finding.Kind kind, String column, List<BitSet> box) {
        findings.add(new Finding(kind, List.of(), column, example(box), ""));
    }

    private void unreachable() {
        boolean first = table.hitPolicy().equals("FIRST");
        for (int row = 0; row < boxes.size(); row++) {
            if (Boxes.isEmpty(boxes.get(row)) || first && isTakenByRowsAbove(row)) {
                findings.add(
                        Finding.inRow(Finding.Kind.UNREACHABLE, table.rows().get(row)));
            }
        }
    }

    private boolean isTakenByRowsAbove(int row) {
        List<List<BitSet>> above = IntStream.range(0, row)
                .filter(earlier -> !uncertain.get(earlier))
                .mapToObj(boxes::get)
                .toList();
        try {
            return Boxes.uncovered(boxes.get(row), above, 1).isEmpty();
        } catch (Boxes.TooLarge tooLarge) {
            findings.add(Finding.of(Finding.Kind.TOO_LARGE));
            return false;
        }
    }

    private void overlaps() {
        if (!table.hitPolicy().equals("UNIQUE") && !table.hitPolicy().equals("ANY")) {
            return;
        }
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                overlap(one, other);
            }
        }
    }

    private void overlap(int one, int other) {
        List<BitSet> both = Boxes.intersection(boxes.get(one), boxes.get(other));
        if (uncertain.get(one) || uncertain.get(other) || Boxes.isEmpty(both)) {
            return;
        }
        DmnTable.Row first = table.rows().get(one);
        DmnTable.Row second = table.rows().get(other);
        boolean unique = table.hitPolicy().equals("UNIQUE");
        if (unique || !first.results().equals(second.results())) {
            findings.add(new Finding(
                    unique ? Finding.Kind.OVERLAP : Finding.Kind.CONFLICT,
                    List.of(first.id(), second.id()),
                    "",
                    example(both),
                    ""));
        }
    }

    private Map<String, String> example(List<BitSet> box) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            example.put(axis.column().expression(), axis.example(box.get(i).nextSetBit(0)));
        }
        return example;
    }
}
