package org.hersys.tasklist.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a page of Camunda name the same nonce as its header. Camunda keeps the nonce in one place for the whole
 * server, so that any other call between header and page would leave the reader with a page whose scripts are blocked.
 */
final class OneNonce implements Filter {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([A-Za-z0-9_+/=-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[A-Za-z0-9_+/=-]*\"");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper((HttpServletResponse) response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        String type = page.getContentType();
        if (nonce.find() && type != null && type.startsWith("text/html")) {
            rewrite(page, nonce.group(1));
        }
        page.copyBodyToResponse();
    }

    /** Byte for byte but for the nonce. */
    private static void rewrite(ContentCachingResponseWrapper page, String nonce) throws IOException {
        String sent = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
        byte[] right = IN_PAGE.matcher(sent)
                .replaceAll("nonce=\"" + Matcher.quoteReplacement(nonce) + "\"")
                .getBytes(StandardCharsets.ISO_8859_1);
        page.resetBuffer();
        page.setContentLength(right.length);
        page.getOutputStream().write(right);
    }
}
