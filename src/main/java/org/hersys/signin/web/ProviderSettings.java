package org.hersys.signin.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken from an identity provider of one's own (OpenID Connect); the provider itself is configured under
 * {@code spring.security.oauth2.client}.
 *
 * @param claim that holds the log-in name of an account here
 * @param prefectures two digits each: whose accounts the provider may sign in; empty for all
 * @param acr values of the claim acr that stand for a second step made at the provider
 * @param amr values of the claim amr that do
 */
@ConfigurationProperties("hersys.sign-in.provider")
record ProviderSettings(
        @DefaultValue("preferred_username") String claim,
        @DefaultValue List<String> prefectures,
        @DefaultValue List<String> acr,
        @DefaultValue List<String> amr) {}
