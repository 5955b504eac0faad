package org.hersys.policy.check;

import java.math.BigDecimal;

/** One of the comma-separated tests of a cell, in the small part of FEEL that the checks reason about. */
sealed interface CellTest {

    /** Everything, also a missing value. */
    record Anything() implements CellTest {}

    /** No value at all. */
    record Missing() implements CellTest {}

    /** A code, or true or false written as a word. */
    record Code(String value) implements CellTest {}

    /**
     * From one number (or day, counted from 1970) to another.
     *
     * @param low null for no lower end
     * @param high null for no upper end
     */
    record Range(BigDecimal low, boolean lowIn, BigDecimal high, boolean highIn) implements CellTest {

        static Range point(BigDecimal value) {
            return new Range(value, true, value, true);
        }
    }
}
