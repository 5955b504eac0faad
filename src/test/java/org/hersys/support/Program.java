package org.hersys.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A program that uses the interface with a key. */
public final class Program {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String key;

    public Program(int port, String key) {
        this.base = "http://127.0.0.1:" + port;
        this.key = key;
    }

    public HttpResponse<String> notify(String idempotencyKey, String json) {
        return ask(request("/api/v1/notifications")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Notifies a new case; answers its number. */
    public String notified(Notified notified, ObjectMapper json) {
        try {
            String content = json.writeValueAsString(notified.content());
            return json.readTree(notify(UUID.randomUUID().toString(), content).body())
                    .get("caseNumber")
                    .asText();
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public HttpResponse<String> importList(byte[] file) {
        return ask(request("/api/v1/imports")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    public HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
