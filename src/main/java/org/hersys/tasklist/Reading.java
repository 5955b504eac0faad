package org.hersys.tasklist;

import java.util.List;

/**
 * Answers as far as they could be read.
 *
 * @param record what was read; null or empty where an answer could not be
 * @param misread every answer that could not be read, in the order of the record
 */
public record Reading<R>(R record, List<Misread> misread) {

    /** What an answer should have been; the text of each is {@code tasklist.field.<name>} in small letters. */
    public enum Kind {
        DATE,
        NUMBER,
        CHOICE,
        LIST,
        TEXT,
        CHARACTERS,
        UNKNOWN;

        /** The last part of a text's key. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An answer that could not be read.
     *
     * @param field key with the row for repeated fields, such as {@code contacts[0].name}
     * @param wanted what it should have been; UNKNOWN when there is no such field
     */
    public record Misread(String field, Kind wanted) {}
}
