package org.hersys.sheet;

import java.io.IOException;
import java.io.Reader;

/** Stops reading when one record grows beyond all reason, as after a quotation mark that is never closed. */
final class MeteredReader extends Reader {

    /** A row with a cell of ten megabytes can still be told by its line and column. */
    static final int LONGEST_RECORD = 12 * 1024 * 1024;

    private final Reader source;
    private int sinceRecord;

    MeteredReader(Reader source) {
        this.source = source;
    }

    void recordEnded() {
        sinceRecord = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (sinceRecord > LONGEST_RECORD) {
            throw new RecordTooLong();
        }
        int read = source.read(buffer, offset, length);
        sinceRecord += Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** A record longer than any row of a list. */
    static final class RecordTooLong extends IOException {}
}
