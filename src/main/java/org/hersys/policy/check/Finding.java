package org.hersys.policy.check;

import java.util.List;
import java.util.Map;

/**
 * Something wrong or doubtful about a table.
 *
 * @param rows ids of the rows concerned
 * @param column id of the column concerned, or empty
 * @param example values, by what the inputs ask, at which it shows; empty where no value shows it
 * @param what the word, type or expression it is about; empty where there is none
 */
public record Finding(Kind kind, List<String> rows, String column, Map<String, String> example, String what) {

    /** What was found; pages show the text {@code policy.check.<kind>}. */
    public enum Kind {
        /** Values for which no row answers. */
        GAP(true),
        /** A code that neither the rows nor a list of allowed values name, for which no row answers. */
        GAP_UNNAMED(false),
        /** No row answers where one value is missing. */
        GAP_MISSING(false),
        /** Two rows answer where one may. */
        OVERLAP(true),
        /** Two rows answer differently where all must answer the same. */
        CONFLICT(true),
        /** A row that never answers: its own tests exclude each other, or rows above it take everything. */
        UNREACHABLE(true),
        /** A cell holds no FEEL. */
        SYNTAX(true),
        /** A value of another type than the column's. */
        TYPE(true),
        /** A code that is not among those allowed. */
        UNKNOWN_CODE(true),
        /** A row has no value for an output. */
        EMPTY_RESULT(true),
        /** An input asks something the case file does not tell this table. */
        UNKNOWN_INPUT(true),
        /** An input that stands twice. */
        SAME_INPUT(true),
        /** A name in a cell that is neither a fact of the table nor a function; most often a code without quotes. */
        UNKNOWN_NAME(true),
        /** An output nobody reads, or one with a name used twice. */
        UNKNOWN_OUTPUT(true),
        /** An output that the course of a case needs is missing. */
        MISSING_OUTPUT(true),
        /** Another decision's id. */
        OTHER_DECISION(true),
        /** A hit policy the engine does not do properly. */
        HIT_POLICY(true),
        /** One answer where the course of a case needs a sum, or the other way round. */
        OTHER_POLICY(true),
        /** The engine that answers cannot read the table. */
        ENGINE(true),
        /** A table without rows. */
        NO_ROWS(true),
        /** A row does not say where it comes from. */
        NO_SOURCE(false),
        /** The time to live was missing; it is added. */
        NO_TIME_TO_LIVE(false),
        /** A cell that the search for gaps and overlaps does not understand. */
        NOT_CHECKED(false),
        /** Too many combinations to search. */
        TOO_LARGE(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** Whether the table may not be published with it. */
        public boolean error() {
            return error;
        }
    }

    /** A finding about the table as a whole. */
    public static Finding of(Kind kind) {
        return new Finding(kind, List.of(), "", Map.of(), "");
    }

    static Finding about(Kind kind, String what) {
        return new Finding(kind, List.of(), "", Map.of(), what);
    }

    static Finding inColumn(Kind kind, DmnTable.Column column, String what) {
        return new Finding(kind, List.of(), column.id(), Map.of(), what);
    }

    static Finding inRow(Kind kind, DmnTable.Row row) {
        return new Finding(kind, List.of(row.id()), "", Map.of(), "");
    }

    static Finding inCell(Kind kind, DmnTable.Row row, DmnTable.Column column, String what) {
        return new Finding(kind, List.of(row.id()), column.id(), Map.of(), what);
    }

    /** As much of a cell as a message holds. */
    static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
