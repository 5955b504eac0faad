package org.hersys.policy.desk;

import org.hersys.policy.check.DmnTable;

/** What somebody wrote cannot be a value of its column. */
public class NoValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    NoValue(DmnTable.Column column) {
        super(column.id());
        this.column = column.id();
    }

    /** Id of the column. */
    public String column() {
        return column;
    }
}
