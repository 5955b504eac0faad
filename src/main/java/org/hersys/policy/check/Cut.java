package org.hersys.policy.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

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
        if (!whole) {
            return new Cut(value, after);
        }
        BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
        boolean next = after || floor.compareTo(value) < 0;
        return new Cut(next ? floor.add(BigDecimal.ONE) : floor, false);
    }

    @Override
    public int compareTo(Cut other) {
        int order = value.compareTo(other.value);
        return order != 0 ? order : Boolean.compare(after, other.after);
    }
}
