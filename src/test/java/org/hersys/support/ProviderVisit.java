package org.hersys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
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

/** A browser at the identity provider: goes where it is led, fills in the provider's log-in form, until it is led back. */
final class ProviderVisit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String provider;

    ProviderVisit(String provider) {
        this.provider = provider;
    }

    /** The path of the product to which the provider leads back; fails when it does not. */
    String signIn(String asked, String person, String password) {
        HttpResponse<String> page = follow(get(asked));
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("No form to sign in: " + page.statusCode() + " " + page.body());
        }
        String form = "username=" + encoded(person) + "&password=" + encoded(password) + "&_csrf=" + token.group(1);
        HttpResponse<String> back = follow(send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
        URI product = back.uri().resolve(back.headers().firstValue("Location").orElseThrow());
        return product.getRawPath() + "?" + product.getRawQuery();
    }

    /** Goes on as long as it is led within the provider. */
    private HttpResponse<String> follow(HttpResponse<String> answer) {
        URI next = answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElse(null);
        return next != null && next.toString().startsWith(provider) ? follow(get(next.toString())) : answer;
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
