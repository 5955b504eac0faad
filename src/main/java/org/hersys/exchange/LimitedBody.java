package org.hersys.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** A request body that may not be longer than any sensible list is. */
class LimitedBody extends FilterInputStream {

    private static final long LIMIT = 512L * 1024 * 1024;

    private final String tooLarge;
    private long read;

    /** The sentence is what a sender of more is told. */
    LimitedBody(InputStream in, String tooLarge) {
        super(in);
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > LIMIT) {
            throw new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, tooLarge);
        }
    }
}
