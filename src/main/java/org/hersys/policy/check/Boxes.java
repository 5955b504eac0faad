package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Boxes in the space that the columns span: a box has a set of atoms for each column.
 *
 * <p>What is left of a space is found column by column; atoms that the same rows let through are taken together, and a
 * set of rows that has been found to cover the rest is not looked at again.
 */
final class Boxes {

    private static final int MOST_STEPS = 2_000_000;

    private final List<List<BitSet>> covering;
    private final int most;
    private final List<List<BitSet>> found = new ArrayList<>();
    private final Set<Map.Entry<Integer, BitSet>> covered = new HashSet<>();
    private int steps;

    private Boxes(List<List<BitSet>> covering, int most) {
        this.covering = covering;
        this.most = most;
    }

    /**
     * Boxes of a space that no covering box reaches.
     *
     * @param most how many to look for
     * @throws TooLarge when the table is too large to be searched
     */
    static List<List<BitSet>> uncovered(List<BitSet> space, List<List<BitSet>> covering, int most) {
        if (space.stream().anyMatch(BitSet::isEmpty)) {
            return List.of();
        }
        Boxes boxes = new Boxes(covering, most);
        BitSet rows = new BitSet();
        rows.set(0, covering.size());
        boxes.search(space, rows, new ArrayList<>());
        return boxes.found;
    }

    /** What two boxes share; a column without atoms where they share nothing. */
    static List<BitSet> intersection(List<BitSet> one, List<BitSet> other) {
        List<BitSet> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            BitSet shared = (BitSet) one.get(i).clone();
            shared.and(other.get(i));
            both.add(shared);
        }
        return both;
    }

    static boolean isEmpty(List<BitSet> box) {
        return box.stream().anyMatch(BitSet::isEmpty);
    }

    private boolean search(List<BitSet> space, BitSet rows, List<BitSet> begun) {
        int column = begun.size();
        if (rows.isEmpty()) {
            List<BitSet> box = new ArrayList<>(begun);
            box.addAll(space.subList(column, space.size()));
            found.add(box);
            return false;
        }
        if (column == space.size() || covered.contains(Map.entry(column, rows))) {
            return true;
        }
        if (++steps > MOST_STEPS) {
            throw new TooLarge();
        }
        boolean complete = true;
        for (Map.Entry<BitSet, BitSet> alike :
                alike(space.get(column), rows, column).entrySet()) {
            if (found.size() >= most) {
                return false;
            }
            List<BitSet> next = new ArrayList<>(begun);
            next.add(alike.getValue());
            complete &= search(space, alike.getKey(), next);
        }
        if (complete) {
            covered.add(Map.entry(column, rows));
        }
        return complete;
    }

    private Map<BitSet, BitSet> alike(BitSet atoms, BitSet rows, int column) {
        Map<BitSet, BitSet> alike = new HashMap<>();
        for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
            BitSet letting = new BitSet();
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (covering.get(row).get(column).get(atom)) {
                    letting.set(row);
                }
            }
            alike.computeIfAbsent(letting, nobody -> new BitSet()).set(atom);
        }
        return alike;
    }

    /** The table has more combinations than can be searched. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
