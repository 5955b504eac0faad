package org.hersys.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file is read from the network only for somebody who is signed in, and only when it is no larger than such files are;
 * looking for its forgery token would store it.
 */
class UploadsOfSignedIn extends OncePerRequestFilter {

    /** Lists of cases are large; the server's own limit holds for them. */
    private static final String LISTS = "/imports";

    private static final long LARGEST = 20L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpStatus refusal = isUpload(request) ? refusal(request) : null;
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal.value());
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static HttpStatus refusal(HttpServletRequest request) {
        if (CurrentActor.find().isEmpty()) {
            return HttpStatus.FORBIDDEN;
        }
        if (request.getServletPath().startsWith(LISTS)) {
            return null;
        }
        long length = request.getContentLengthLong();
        return length < 0 ? HttpStatus.LENGTH_REQUIRED : length > LARGEST ? HttpStatus.PAYLOAD_TOO_LARGE : null;
    }
}
