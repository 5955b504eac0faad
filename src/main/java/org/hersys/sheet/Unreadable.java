package org.hersys.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVException;

/** Why a file cannot be read as a table; each has a text in the bundles {@code messages/sheet_*}. */
public enum Unreadable {
    EMPTY("empty"),
    COMPRESSED("compressed"),
    OLD_SPREADSHEET("oldSpreadsheet"),
    PROTECTED("protected"),
    BINARY("binary"),
    CHARSET("charset"),
    LINE_TOO_LONG("lineTooLong"),
    QUOTE_OPEN("quoteOpen"),
    NOT_A_WORKBOOK("notAWorkbook"),
    INFLATED("inflated"),
    TOO_LONG("tooLong");

    private final String name;

    Unreadable(String name) {
        this.name = name;
    }

    /** Key of the text. */
    public String key() {
        return "sheet.unreadable." + name;
    }

    /** Key of the text that also tells the line, which is its argument; only of what {@link #of} answers. */
    public String keyWithLine() {
        return key() + ".at";
    }

    /** What a failure while reading rows says about the file; a failure of the storage is thrown on. */
    public static Unreadable of(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        if (cause instanceof MeteredReader.RecordTooLong) {
            return LINE_TOO_LONG;
        }
        if (cause instanceof CSVException) {
            return QUOTE_OPEN;
        }
        throw failure;
    }

    /** A row that cannot be told from those after it. */
    public static final class BrokenRow extends UncheckedIOException {

        private final long line;

        BrokenRow(long line, IOException cause) {
            super(cause);
            this.line = line;
        }

        /** On which it begins, counted from one. */
        public long line() {
            return line;
        }
    }

    /** Says while a file is being taken that it cannot be read. */
    public static final class Refused extends RuntimeException {

        private final Unreadable reason;

        Refused(Unreadable reason) {
            super(reason.name());
            this.reason = reason;
        }

        /** Why. */
        public Unreadable reason() {
            return reason;
        }
    }
}
