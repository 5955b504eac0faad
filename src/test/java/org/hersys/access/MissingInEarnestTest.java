package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class MissingInEarnestTest {

    private final ActingAsSystem actingAsSystem = mock(ActingAsSystem.class);

    @Test
    void whatIsNotSetIsNamedWithTheVariableThatSetsIt() {
        assertThat(missing(new MockEnvironment().withProperty("hersys.public-address", "http://localhost:8080")))
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).contains("HERSYS_FIRSTACCOUNT_LOGIN"))
                .anySatisfy(line -> assertThat(line).contains("TWILIO_ACCOUNT_SID"))
                .anySatisfy(line -> assertThat(line).contains("HERSYS_PUBLICADDRESS"));
    }

    @Test
    void whatIsSetIsNotNamed() {
        assertThat(missing(new MockEnvironment()
                        .withProperty("hersys.public-address", "https://hersys.example.jp")
                        .withProperty("hersys.messaging.twilio.account-sid", "AC1")
                        .withProperty("hersys.security-contact", "mailto:security@example.jp")
                        .withProperty("spring.datasource.url", "jdbc:postgresql://db/hersys?sslmode=verify-full")
                        .withProperty("spring.mail.host", "mail.example.jp")
                        .withProperty("spring.mail.properties.mail.smtp.starttls.required", "true")))
                .singleElement()
                .asString()
                .contains("nobody can sign in");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/hersys, 1",
        "jdbc:postgresql://db.example/hersys?sslmode=require, 1",
        "jdbc:postgresql://db.example/hersys?user=x&sslmode=verify-full, 0",
        "jdbc:postgresql://127.0.0.1:55432/hersys, 0"
    })
    void aWayToTheDatabaseThatOthersCanReadIsNamed(String database, int named) {
        assertThat(missing(new MockEnvironment().withProperty("spring.datasource.url", database)))
                .filteredOn(line -> line.contains("sslmode=verify-full"))
                .hasSize(named);
    }

    @Test
    void aMailServerThatMayBeSpokenToInTheClearIsNamed() {
        assertThat(missing(new MockEnvironment().withProperty("spring.mail.host", "mail.example.jp")))
                .anySatisfy(line -> assertThat(line).contains("STARTTLS_REQUIRED"));
    }

    @SuppressWarnings("unchecked")
    private List<String> missing(MockEnvironment settings) {
        when(actingAsSystem.call(any(Supplier.class))).thenReturn(List.of());
        return new MissingInEarnest(settings, mock(Accounts.class), actingAsSystem).missing();
    }
}
