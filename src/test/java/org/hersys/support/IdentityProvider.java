package org.hersys.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A prefecture's identity provider: Spring Authorization Server on a port of this machine, which knows everybody by one
 * password. It insists on the code's proof (PKCE), and may be made to say what a good provider does not.
 */
public final class IdentityProvider implements EnvironmentPostProcessor {

    private static final String PASSWORD = "played";
    private static final String REGISTRATION = "spring.security.oauth2.client.registration.played.";
    private static final RSAKey KEY = key();
    private static final RSAKey OTHER_KEY = key();

    private static AnnotationConfigServletWebServerApplicationContext server;
    private static Consumer<JwtClaimsSet.Builder> said = claims -> {};
    private static boolean forging;

    @Override
    public synchronized void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "played identity provider",
                                Map.of(
                                        REGISTRATION + "client-id",
                                        "hersys",
                                        REGISTRATION + "client-secret",
                                        PASSWORD,
                                        REGISTRATION + "client-name",
                                        "Toto",
                                        REGISTRATION + "scope",
                                        "openid",
                                        "spring.security.oauth2.client.provider.played.issuer-uri",
                                        address(),
                                        "spring.autoconfigure.exclude",
                                        "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration,"
                                                + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration")));
    }

    /**
     * Signs a person in at the provider with name and password.
     *
     * @param asked address the product led the browser to
     * @param claims what the provider says of the person, beside who it is
     * @return path of the product that the provider leads back to
     */
    public static String signIn(String asked, String person, Consumer<JwtClaimsSet.Builder> claims) {
        said = claims;
        return new ProviderVisit(address()).signIn(asked, person, PASSWORD);
    }

    /** From now on tokens are signed with a key that is not the provider's, or again with its own. */
    public static void forge(boolean on) {
        forging = on;
    }

    private static String address() {
        if (server == null) {
            server = new AnnotationConfigServletWebServerApplicationContext();
            server.register(Server.class);
            server.refresh();
        }
        return "http://127.0.0.1:" + server.getWebServer().getPort();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("played").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The provider; no component, or the product would find it. */
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory loopback() {
            TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
            tomcat.setAddress(InetAddress.getLoopbackAddress());
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        SecurityFilterChain everything(HttpSecurity http) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return person ->
                    User.withUsername(person).password("{noop}" + PASSWORD).build();
        }

        @Bean
        RegisteredClientRepository product() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("hersys")
                    .clientId("hersys")
                    .clientSecret("{noop}" + PASSWORD)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://127.0.0.1/login/oauth2/code/played")
                    .scope(OidcScopes.OPENID)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> published() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtDecoder readingItsOwn() {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(published());
        }

        @Bean
        JwtEncoder signing() {
            JwtEncoder own = new NimbusJwtEncoder(published());
            JwtEncoder other = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(OTHER_KEY)));
            return token -> (forging ? other : own).encode(token);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whoItIs() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims()
                            .claim("preferred_username", token.getPrincipal().getName());
                    said.accept(token.getClaims());
                }
            };
        }
    }
}
