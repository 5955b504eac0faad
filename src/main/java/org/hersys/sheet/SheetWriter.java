package org.hersys.sheet;

import java.io.Closeable;
import java.io.IOException;

/** Writes a table row by row; the first row is its head. */
public interface SheetWriter extends Closeable {

    /**
     * Writes a row. Numbers stay numbers, days and moments are written as such, moments in Japan's time; null is an
     * empty cell, everything else is text.
     */
    void row(Object... cells) throws IOException;
}
