package org.hersys.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who calls the product: a person with a session, or a program with a key. One thread at a time. */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern MASKED = Pattern.compile("••••-(\\d{4})");
    private static final Pattern SENT =
            Pattern.compile("phone__to\">\\+?\\d+(\\d{4})<.*?phone__text[^>]*><span>[^<]*?(\\d{6})", Pattern.DOTALL);
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private final String server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String login;

    private Caller(int port) {
        this.server = "http://127.0.0.1:" + port;
        headers.put("Accept", "application/hal+json, application/json; q=0.5, */*; q=0.1");
    }

    record Answer(int status, String body, String location) {

        Answer expect(int... accepted) {
            for (int wanted : accepted) {
                if (status == wanted) {
                    return this;
                }
            }
            throw new IllegalStateException(status + " " + body);
        }
    }

    static Caller withKey(int port, String key) {
        Caller program = new Caller(port);
        program.headers.put("Authorization", "Bearer " + key);
        return program;
    }

    /** Signs in through both steps and opens Tasklist, as the browser does. */
    static Caller signedIn(int port, String login) {
        Caller person = new Caller(port);
        person.signIn(login);
        person.get("/camunda/app/tasklist/default/").expect(200);
        return person;
    }

    /** Somebody who has not signed in. */
    static Caller nobody(int port) {
        return new Caller(port);
    }

    /** Makes both steps; how long the product took for the two, in seconds, without the way of the code. */
    double signIn(String name) {
        login = name;
        String token = token("/login");
        List<String> before = codes();
        long begun = System.nanoTime();
        String next = form("/login", "username=" + name + "&password=hersys-demo&_csrf=" + token);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Answer page = get(next);
        Matcher number = MASKED.matcher(page.body());
        if (!number.find()) {
            throw new IllegalStateException(
                    "No code was sent to %s: led to %s, which answers %d".formatted(name, next, page.status()));
        }
        Optional<String> earlier = newest(before, number.group(1));
        Optional<String> now = earlier;
        while (now.equals(earlier)) {
            now = newest(codes(), number.group(1));
        }
        begun = System.nanoTime();
        String entered = form("/login/code", "code=" + now.orElseThrow() + "&_csrf=" + token);
        seconds += (System.nanoTime() - begun) / 1e9;
        if (entered.startsWith("/login")) {
            throw new IllegalStateException("The code of %s led to %s".formatted(name, entered));
        }
        return seconds;
    }

    /** Codes in the outbox of the demo, the newest first: last digits of the number, a space, the code. */
    private List<String> codes() {
        return SENT.matcher(get("/outbox").expect(200).body())
                .results()
                .map(sent -> sent.group(1) + " " + sent.group(2))
                .toList();
    }

    /** The last code sent to a number; older ones leave the page when others arrive. */
    private static Optional<String> newest(List<String> codes, String number) {
        return codes.stream()
                .filter(code -> code.startsWith(number))
                .findFirst()
                .map(code -> code.substring(5));
    }

    /** What a form of a page must bring along. */
    String token(String page) {
        Matcher token = TOKEN.matcher(get(page).expect(200).body());
        if (!token.find()) {
            throw new IllegalStateException("The page has no forgery token: " + page);
        }
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    /** Sends a form; answers where it leads. */
    String form(String path, String fields) {
        return post(path, "application/x-www-form-urlencoded", fields.getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(302)
                .location();
    }

    Answer get(String path) {
        return call("GET", path, null, Map.of());
    }

    /** A form's data. */
    Answer load(String task) {
        return get(ENGINE + "task/" + task + "/form-variables?deserializeValues=false");
    }

    Answer claim(String task) {
        return json(ENGINE + "task/" + task + "/claim", "{\"userId\":\"" + login + "\"}");
    }

    Answer submit(String task, String variables) {
        return json(ENGINE + "task/" + task + "/submit-form", "{\"variables\":" + variables + "}");
    }

    private Answer json(String path, String body) {
        return post(
                path,
                "application/json",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "")));
    }

    Answer post(String path, String type, byte[] body, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put("Content-Type", type);
        return call("POST", path, body, all);
    }

    private Answer call(String method, String path, byte[] body, Map<String, String> more) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(server + path).toURL().openConnection();
            call.setRequestMethod(method);
            call.setInstanceFollowRedirects(false);
            headers.forEach(call::setRequestProperty);
            more.forEach(call::setRequestProperty);
            if (!cookies.isEmpty()) {
                StringBuilder sent = new StringBuilder();
                cookies.forEach((name, value) -> sent.append(sent.isEmpty() ? "" : "; ")
                        .append(name)
                        .append('=')
                        .append(value));
                call.setRequestProperty("Cookie", sent.toString());
            }
            if (body != null) {
                call.setDoOutput(true);
                call.setFixedLengthStreamingMode(body.length);
                call.getOutputStream().write(body);
            }
            int status = call.getResponseCode();
            keep(call.getHeaderFields().getOrDefault("Set-Cookie", List.of()));
            try (InputStream content = status < 400 ? call.getInputStream() : call.getErrorStream()) {
                return new Answer(
                        status,
                        content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8),
                        path(call.getHeaderField("Location")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String path(String location) {
        URI address = location == null ? null : URI.create(location);
        return address == null
                ? null
                : address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private void keep(List<String> set) {
        set.stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    }
}
