package org.hersys.exchange.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.hersys.sheet.FileContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files themselves, in parts of a mebibyte under row security, never on a disk of the server. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportFiles {

    private static final int PART = 1024 * 1024;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the file of a run, a part at a time; the last when the stream is closed. */
    OutputStream write(UUID run) {
        return new Parts(run);
    }

    /** The file of a run, for the running transaction or others of the same actor. */
    FileContent content(UUID run) {
        return () -> new SequenceInputStream(new Enumeration<>() {
            private int next;
            private byte[] part = part(run, 0);

            @Override
            public boolean hasMoreElements() {
                return part != null;
            }

            @Override
            public InputStream nextElement() {
                if (part == null) {
                    throw new NoSuchElementException();
                }
                InputStream current = new ByteArrayInputStream(part);
                next++;
                part = part(run, next);
                return current;
            }
        });
    }

    void erase(UUID run) {
        jdbc.sql("delete from import_part where run_id = ?").param(run).update();
    }

    private byte[] part(UUID run, int part) {
        return jdbc.sql("select content from import_part where run_id = ? and part = ?")
                .params(run, part)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private final class Parts extends OutputStream {

        private final UUID run;
        private final byte[] buffer = new byte[PART];
        private int filled;
        private int part;

        private Parts(UUID run) {
            this.run = run;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; ) {
                int more = Math.min(length - done, PART - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, more);
                filled += more;
                done += more;
                if (filled == PART) {
                    put();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                put();
            }
        }

        private void put() {
            jdbc.sql("insert into import_part (run_id, part, content) values (?, ?, ?)")
                    .params(run, part++, java.util.Arrays.copyOf(buffer, filled))
                    .update();
            filled = 0;
        }
    }
}
