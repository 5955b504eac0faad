package org.hersys.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** A kind of file for tables. */
public enum SheetKind {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public SheetWriter write(OutputStream target, String name) throws IOException {
            return new CsvWriter(target);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public SheetWriter write(OutputStream target, String name) {
            return new XlsxWriter(target, name);
        }
    };

    private final String mediaType;

    SheetKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type with which a file is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** How the file's name ends, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Begins a file. Closing the writer ends the file and closes the stream.
     *
     * @param name of the sheet, where the file has a place for it
     */
    public abstract SheetWriter write(OutputStream target, String name) throws IOException;
}
