package org.hersys.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without a screen: keeps cookies, signs in through the form, calls what Tasklist calls. */
public final class Visitor {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final String address;

    private Visitor(int port, String address) {
        this.server = URI.create("http://127.0.0.1:" + port);
        this.address = address;
    }

    /** Somebody who has not signed in. */
    public static Visitor at(int port) {
        return new Visitor(port, "127.0.0.1");
    }

    /** Somebody elsewhere on the network, as a web server in front tells it. */
    public static Visitor from(int port, String address) {
        return new Visitor(port, address);
    }

    /** An answer. */
    public record Answer(int status, String body, String location) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException broken) {
                throw new UncheckedIOException("Not JSON: " + body, broken);
            }
        }

        /** The sentence of a refusal. */
        public String message() {
            return json().path("message").asText();
        }
    }

    /** Sends the log-in form, the first of two steps. */
    public Answer logIn(String login, String password) {
        return post(
                "/login",
                FORM,
                "username=" + encode(login) + "&password=" + encode(password) + "&_csrf=" + encode(formToken()));
    }

    /** Signs in through both steps and opens Tasklist, as the browser does. */
    public Visitor signIn(String login, String password) {
        enter(login, password);
        get("/camunda/app/tasklist/default/");
        return this;
    }

    /** Signs in through both steps; the answer leads to the first page. */
    public Answer enter(String login, String password) {
        Answer first = logIn(login, password);
        if (first.status() != 302 || !first.location().contains("/login/")) {
            throw new IllegalStateException("Log-in of " + login + " failed: " + first);
        }
        Answer second = SecondStep.pass(
                login,
                first.location(),
                path -> get(path).body(),
                (path, fields) -> post(path, FORM, fields + "&_csrf=" + encode(formToken())));
        if (second.location().contains("/login")) {
            throw new IllegalStateException("Second step of " + login + " failed: " + second);
        }
        return second;
    }

    /** The forgery token of Spring's pages. */
    public String formToken() {
        Answer page = get("/login");
        Matcher token = TOKEN.matcher(page.status() == 302 ? get("/account").body() : page.body());
        if (!token.find()) {
            throw new IllegalStateException("The log-in page has no forgery token");
        }
        return token.group(1);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A GET that a page sends by itself while nobody is there. */
    public Answer unattended(String path) {
        return send(request(path).header("X-Hersys-Unattended", "yes").GET());
    }

    /** A GET of the engine's address space. */
    public Answer engine(String path) {
        return get(ENGINE + path);
    }

    /** A POST of JSON to the engine's address space, with Camunda's forgery token. */
    public Answer engine(String path, String json) {
        return engine("POST", path, json);
    }

    /** A POST of something else than JSON to the engine's address space, with Camunda's forgery token. */
    public Answer engineAs(String type, String path, String body) {
        return send(request(ENGINE + path)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(body)));
    }

    /** Any call of the engine's address space, with Camunda's forgery token. */
    public Answer engine(String method, String path, String json) {
        HttpRequest.Builder request = request(ENGINE + path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return send(request);
    }

    /** Sends a form that stands on a page, with the forgery token that the page had. */
    public Answer submit(String page, String action, String fields) {
        return send(request(action)
                .header("Content-Type", FORM)
                .header("Referer", server + page)
                .POST(BodyPublishers.ofString(fields)));
    }

    /** A GET of a part of a page, as the page sends it by itself. */
    public Answer part(String path) {
        return send(request(path).header("HX-Request", "true").GET());
    }

    public Answer post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** How many bytes a browser loads for a page or a file, as they go over the line. */
    public int weight(String path) {
        try {
            return http.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A call exactly as given, without our headers but with the cookies. */
    public Answer raw(String method, String path, String type, String body) {
        return send(request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        String wanted = path.startsWith("/camunda/api/")
                ? "application/hal+json, application/json; q=0.5"
                : "text/html,application/xhtml+xml,*/*;q=0.8";
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", wanted)
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", address);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
