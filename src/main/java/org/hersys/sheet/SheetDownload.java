package org.hersys.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file sent as an answer while it is being written. */
public final class SheetDownload {

    private SheetDownload() {}

    /**
     * Begins the answer.
     *
     * @param name of the file without its ending: never anything about a person, it stays in histories of browsers
     */
    public static SheetWriter begin(HttpServletResponse response, SheetKind kind, String name) throws IOException {
        response.setContentType(kind.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + kind.ending())
                        .build()
                        .toString());
        return kind.write(response.getOutputStream(), name);
    }
}
