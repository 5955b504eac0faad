package org.hersys.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stands in for Twilio's interface on this machine: takes SMS and calls, lists them, and fails as Twilio fails. */
public final class TwilioDouble implements AutoCloseable {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "token-of-the-double";

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** How a request ends; whether it has been taken all the same. */
    public enum Ending {
        TAKEN(true),
        ERROR(false),
        TAKEN_BUT_500(true),
        HTML_500(false),
        NOT_JSON(true),
        SILENT(true),
        SILENT_NOT_TAKEN(false),
        DROPPED(true);

        private final boolean taken;

        Ending(boolean taken) {
            this.taken = taken;
        }
    }

    /** How requests to a number end; status and code are those of an error. */
    public record Behaviour(Ending ending, int status, int code) {

        public static Behaviour of(Ending ending) {
            return new Behaviour(ending, 0, 0);
        }

        public static Behaviour error(int status, int code) {
            return new Behaviour(Ending.ERROR, status, code);
        }
    }

    /** What has been taken: kind is Messages or Calls. */
    public record Taken(String sid, String kind, Map<String, String> parameters, ZonedDateTime at) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Behaviour usual = Behaviour.of(Ending.TAKEN);
    private volatile int delayMillis;

    public TwilioDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on requests to a number end so. */
    public TwilioDouble to(String number, Behaviour behaviour) {
        behaviours.put(number, behaviour);
        return this;
    }

    /** From now on all other requests end so. */
    public void usually(Behaviour behaviour) {
        usual = behaviour;
    }

    /** How long it thinks before it answers. */
    public void thinks(int millis) {
        delayMillis = millis;
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public List<Taken> takenFor(String number) {
        return taken.stream()
                .filter(one -> one.parameters().get("To").equals(number))
                .toList();
    }

    /** How many requests to send something have come in, taken or not. */
    public int requests() {
        return requests.get();
    }

    /** Reports to the product what became of something, signed as Twilio signs. */
    public HttpResponse<String> report(String address, Map<String, String> parameters) {
        return report(address, address, parameters, TOKEN);
    }

    /** A report to one address that is signed for another, or with another secret. */
    public static HttpResponse<String> report(
            String address, String signedFor, Map<String, String> parameters, String secret) {
        String form = parameters.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("X-Twilio-Signature", signature(signedFor, parameters, secret))
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String kind = exchange.getRequestURI().getPath().contains("/Calls") ? "Calls" : "Messages";
        if ("GET".equals(exchange.getRequestMethod())) {
            answer(exchange, 200, list(kind, parameters(exchange.getRequestURI().getRawQuery())));
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        send(exchange, kind, requests.incrementAndGet(), parameters(body));
    }

    private void send(HttpExchange exchange, String kind, int request, Map<String, String> parameters)
            throws IOException {
        Behaviour behaviour = behaviours.getOrDefault(parameters.get("To"), usual);
        Taken one = new Taken(
                ("Calls".equals(kind) ? "CA" : "SM") + "%032x".formatted(request),
                kind,
                parameters,
                ZonedDateTime.now(ZoneOffset.UTC));
        if (behaviour.ending().taken) {
            taken.add(one);
        }
        pause(delayMillis);
        switch (behaviour.ending()) {
            case TAKEN -> answer(exchange, 201, json(one));
            case ERROR, TAKEN_BUT_500 -> {
                int status = behaviour.status() == 0 ? 500 : behaviour.status();
                answer(
                        exchange,
                        status,
                        "{\"code\": %d, \"message\": \"no\", \"status\": %d}"
                                .formatted(behaviour.code() == 0 ? 20500 : behaviour.code(), status));
            }
            case HTML_500 -> answer(exchange, 500, "<html>no</html>");
            case NOT_JSON -> answer(exchange, 201, "taken");
            case SILENT, SILENT_NOT_TAKEN -> pause(60_000);
            case DROPPED -> exchange.close();
        }
    }

    private String list(String kind, Map<String, String> wanted) {
        String found = taken.stream()
                .filter(one -> one.kind().equals(kind))
                .filter(one -> one.parameters().get("To").equals(wanted.get("To")))
                .map(TwilioDouble::json)
                .collect(Collectors.joining(","));
        return "{\"%s\": [%s], \"page\": 0, \"page_size\": 50, \"next_page_uri\": null, \"uri\": \"\"}"
                .formatted(kind.toLowerCase(Locale.ROOT), found);
    }

    private static String json(Taken one) {
        return """
                {"sid": "%s", "account_sid": "%s", "to": "%s", "from": "%s", "body": "%s", "status": "queued",
                 "date_created": "%s", "date_updated": "%s", "num_segments": "1", "direction": "outbound-api"}""".formatted(
                        one.sid(),
                        ACCOUNT,
                        one.parameters().get("To"),
                        one.parameters().get("From"),
                        one.parameters()
                                .getOrDefault("Body", "")
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n"),
                        RFC_2822.format(one.at()),
                        RFC_2822.format(one.at()));
    }

    private void pause(int millis) {
        try {
            boolean closed = closing.await(millis, TimeUnit.MILLISECONDS);
            if (closed) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String signature(String address, Map<String, String> parameters, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            StringBuilder signed = new StringBuilder(address);
            new TreeMap<>(parameters)
                    .forEach((name, value) -> signed.append(name).append(value));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new TreeMap<>();
        if (form != null && !form.isEmpty()) {
            for (String one : form.split("&")) {
                String[] parts = one.split("=", 2);
                parameters.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
            }
        }
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
