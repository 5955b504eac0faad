package org.hersys.sheet;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file wherever they are kept; they can be read from the beginning as often as wished. */
@FunctionalInterface
public interface FileContent {

    /** The bytes from the beginning; the caller closes the stream. */
    InputStream open() throws IOException;
}
