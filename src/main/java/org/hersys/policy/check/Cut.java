package org.hersys.policy.check;

import java.math.BigDecimal;

/** A place between values: just before or just after a number. */
record Cut(BigDecimal value, boolean after) implements Comparable<Cut> {

    /** Where a range begins; whole numbers know only places before. */
    static Cut low(CellTest.Range range, boolean whole) {
        return at(range.low(), !range.lowIn(), whole);
    }

    /** Where a range ends. */
    static Cut high(CellTest.Range range, boolean whole) {
        return at(range.high(), range.highIn(), whole);
    }

    private static Cut at(BigDecimal value, boolean after, boolean whole) {
        if (value == null) {
            return null;
        }
        return whole && after ? new Cut(value.add(BigDecimal.ONE), false) : new Cut(value, after);
    }

    @Override
    public int compareTo(Cut other) {
        int order = value.compareTo(other.value);
        return order != 0 ? order : Boolean.compare(after, other.after);
    }
}
