package org.hersys.exchange.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hersys.sheet.FileContent;
import org.hersys.sheet.SheetRow;

/** A file opened at a position, so that the next portion need not begin at the first row again. */
final class RowCursor<C> implements AutoCloseable {

    private final UUID run;
    private final String state;
    private final ImportedKind<C> kind;
    private final Function<SheetRow, ReadRow<C>> reader;
    private final Stream<SheetRow> rows;
    private final Iterator<SheetRow> left;
    private long position;

    private RowCursor(ImportRun run, ImportedKind<C> kind, FileContent content) {
        this.run = run.id();
        this.state = run.state();
        this.kind = kind;
        this.reader = kind.reader(run);
        this.rows = run.layout().rows(content).filter(row -> !kind.isComment(row));
        this.left = rows.iterator();
        while (position < run.position() && left.hasNext()) {
            left.next();
            position++;
        }
    }

    static <C> RowCursor<C> open(ImportRun run, ImportedKind<C> kind, FileContent content) {
        return new RowCursor<>(run, kind, content);
    }

    boolean fits(ImportRun now) {
        return run.equals(now.id()) && state.equals(now.state()) && position == now.position();
    }

    ImportedKind<C> kind() {
        return kind;
    }

    /** The next rows, read; fewer than asked for at the end. */
    List<ReadRow<C>> next(int many) {
        List<ReadRow<C>> next = new ArrayList<>(many);
        while (next.size() < many && left.hasNext()) {
            next.add(reader.apply(left.next()));
            position++;
        }
        return next;
    }

    long position() {
        return position;
    }

    @Override
    public void close() {
        rows.close();
    }
}
