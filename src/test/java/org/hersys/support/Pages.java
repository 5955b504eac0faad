package org.hersys.support;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser without scripts: signs in, opens pages, sends forms with their forgery token. */
public final class Pages {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final String language;

    public Pages(int port, String language) {
        this.base = "http://127.0.0.1:" + port;
        this.language = language;
    }

    public static Pages signedIn(int port, String login, String password, String language) {
        Pages pages = new Pages(port, language);
        HttpResponse<String> first = pages.send("/login", "/login", Map.of("username", login, "password", password));
        SecondStep.pass(
                login,
                first.uri().getPath(),
                path -> pages.open(path).body(),
                (path, fields) -> pages.post("/login", path, fields));
        return pages;
    }

    public HttpResponse<String> open(String path) {
        return ask(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** A file as it is sent. */
    public HttpResponse<byte[]> load(String path) {
        return ask(HttpRequest.newBuilder(URI.create(base + path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form that stands on a page. */
    public HttpResponse<String> send(String page, String action, Map<String, String> fields) {
        return post(
                page,
                action,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> post(String page, String action, String fields) {
        Matcher token = TOKEN.matcher(open(page).body());
        String body = fields;
        if (token.find()) {
            body += "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        }
        return ask(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        return ask(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> ask(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(
                    request.header("Accept-Language", language)
                            .header("Accept", "text/html")
                            .build(),
                    body);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
