package org.hersys.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the log-in is.
 *
 * @param key 32 random bytes in Base64 that seal secrets of second steps; from the environment (HERSYS_SIGNIN_KEY)
 * @param earlierKeys that still open what they have sealed, separated by commas (HERSYS_SIGNIN_EARLIERKEYS)
 * @param sessions open at once of one account
 * @param sharedSessions open at once of an account that several people share
 * @param absoluteEnd after which a session ends whatever is done in it
 * @param freshFor how long a second step counts as fresh for sensitive acts
 * @param codeValid how long a code that was sent can be used
 * @param resendPause before another code can be sent
 */
@ConfigurationProperties("hersys.sign-in")
public record SignInSettings(
        String key,
        @DefaultValue List<String> earlierKeys,
        @DefaultValue("3") int sessions,
        @DefaultValue("20") int sharedSessions,
        @DefaultValue("12h") Duration absoluteEnd,
        @DefaultValue("10m") Duration freshFor,
        @DefaultValue("5m") Duration codeValid,
        @DefaultValue("30s") Duration resendPause) {}
