package org.hersys.accounts;

import java.util.List;

/**
 * What a file of accounts would do, row by row.
 *
 * @param problem why the file as a whole cannot be read ({@code heading, empty, tooLong, form, encoding}), or null
 */
public record AccountPlan(List<Row> rows, String problem) {

    /** What a row does. */
    public enum Act {
        OPEN,
        CHANGE,
        NOTHING,
        WRONG;

        /** The code in keys of texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A row with its line in the file, its act, the fields it changes and what is wrong with it. */
    public record Row(long line, AccountDraft draft, Act act, List<String> changes, List<AccountProblem> problems) {}

    /** Whether it can be done: nothing is wrong and something happens. */
    public boolean canBeDone() {
        return problem == null && count(Act.WRONG) == 0 && count(Act.OPEN) + count(Act.CHANGE) > 0;
    }

    /** How many rows do this. */
    public long count(Act act) {
        return rows.stream().filter(row -> row.act() == act).count();
    }

    /** How many rows open an account. */
    public long opened() {
        return count(Act.OPEN);
    }

    /** How many rows change an account. */
    public long changed() {
        return count(Act.CHANGE);
    }

    /** How many rows change nothing. */
    public long unchanged() {
        return count(Act.NOTHING);
    }

    /** How many rows are wrong. */
    public long wrong() {
        return count(Act.WRONG);
    }
}
