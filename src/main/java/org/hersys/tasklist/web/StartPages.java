package org.hersys.tasklist.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Puts right what Camunda's applications send first. Their page names the same nonce as its header: Camunda keeps the
 * nonce in one place for the whole server, so that any other call between header and page would leave the reader with a
 * page whose scripts are blocked. And that of Tasklist says in the reader's language that it is on its way, with a link
 * to ask for it again; our script takes the words away when the list has come.
 */
final class StartPages implements Filter {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([A-Za-z0-9_+/=-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[A-Za-z0-9_+/=-]*\"");

    private static final String WAITING = """
            <style>
            .hersys-waiting { position: fixed; z-index: 2000; top: 30%%; left: 16px; right: 16px; text-align: center; \
            font: 16px/1.7 "Noto Sans JP", "Noto Sans CJK JP", sans-serif; pointer-events: none; }
            .hersys-waiting > * { margin: 0 auto; padding: 8px 16px; max-width: 32em; background: #fff; pointer-events: auto; }
            .hersys-waiting > :first-child { animation: hersys-late 1s step-end !important; }
            .hersys-waiting > :last-child { animation: hersys-late 20s step-end !important; }
            @keyframes hersys-late { from { visibility: hidden; } }
            </style>
            <div class="hersys-waiting" role="status"><p>%s</p><p>%s <a href="%s">%s</a></p></div>
            </body>""";

    private final MessageSource messages;
    private final LocaleResolver languages;

    StartPages(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper((HttpServletResponse) response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        String type = page.getContentType();
        if (nonce.find() && type != null && type.startsWith("text/html")) {
            String sent = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            String named =
                    IN_PAGE.matcher(sent).replaceAll("nonce=\"" + Matcher.quoteReplacement(nonce.group(1)) + "\"");
            rewrite(page, withWords(named, (HttpServletRequest) request));
        }
        page.copyBodyToResponse();
    }

    private String withWords(String page, HttpServletRequest request) {
        String address = request.getRequestURI();
        if (!address.startsWith("/camunda/app/tasklist/")) {
            return page;
        }
        Locale language = languages.resolveLocale(request);
        return page.replace("<html lang=\"en\">", "<html lang=\"" + language.getLanguage() + "\">")
                .replace("<title>Camunda Tasklist</title>", "<title>hersys " + text("ui.name", language) + "</title>")
                .replace(
                        "</body>",
                        WAITING.formatted(
                                text("waiting", language),
                                text("waiting.long", language),
                                address,
                                text("waiting.again", language)));
    }

    private String text(String key, Locale language) {
        return messages.getMessage("tasklist." + key, null, language);
    }

    private static void rewrite(ContentCachingResponseWrapper page, String text) throws IOException {
        byte[] right = text.getBytes(StandardCharsets.UTF_8);
        page.resetBuffer();
        page.setContentLength(right.length);
        page.getOutputStream().write(right);
    }
}
