package org.hersys.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** A prefecture's identity provider, played: whoever the test names has signed in there. */
public final class IdentityProvider implements EnvironmentPostProcessor {

    private static final String REGISTRATION = "spring.security.oauth2.client.registration.played.";
    private static final String PROVIDER = "spring.security.oauth2.client.provider.played.";
    private static final RSAKey KEY = key();
    private static final RSAKey OTHER_KEY = key();
    private static final Map<String, JWTClaimsSet> TOKENS = new ConcurrentHashMap<>();
    private static HttpServer server;
    private static boolean forging;

    @Override
    public synchronized void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String address = "http://127.0.0.1:" + started().getAddress().getPort();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "played identity provider",
                        Map.of(
                                REGISTRATION + "client-id", "hersys",
                                REGISTRATION + "client-secret", "played",
                                REGISTRATION + "client-name", "Toto",
                                REGISTRATION + "authorization-grant-type", "authorization_code",
                                REGISTRATION + "scope", "openid",
                                REGISTRATION + "redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}",
                                PROVIDER + "authorization-uri", address + "/authorize",
                                PROVIDER + "token-uri", address + "/token",
                                PROVIDER + "jwk-set-uri", address + "/keys")));
    }

    /**
     * Signs a person in at the provider.
     *
     * @param asked address the product led the browser to
     * @return path of the product that the provider leads back to
     */
    public static String signIn(String asked, Map<String, Object> claims) {
        var query = UriComponentsBuilder.fromUriString(asked).build().getQueryParams();
        String code = UUID.randomUUID().toString();
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer("https://played.example")
                .subject("4711")
                .audience("hersys")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", query.getFirst("nonce"));
        claims.forEach(token::claim);
        TOKENS.put(code, token.build());
        URI back = URI.create(java.net.URLDecoder.decode(query.getFirst("redirect_uri"), StandardCharsets.UTF_8));
        return back.getPath() + "?code=" + code + "&state=" + query.getFirst("state");
    }

    /** From now on tokens are signed with a key that is not the provider's, or again with its own. */
    public static void forge(boolean on) {
        forging = on;
    }

    private static HttpServer started() {
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            server.createContext("/keys", call -> answer(call, new JWKSet(KEY.toPublicJWK()).toString()));
            server.createContext("/token", call -> answer(call, token(call)));
            server.start();
        }
        return server;
    }

    private static String token(HttpExchange call) throws IOException {
        String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = UriComponentsBuilder.fromUriString("?" + form)
                .build()
                .getQueryParams()
                .getFirst("code");
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    TOKENS.remove(code));
            token.sign(new RSASSASigner(forging ? OTHER_KEY : KEY));
            return "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"scope\":\"openid\",\"id_token\":\""
                    + token.serialize() + "\"}";
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("played").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
