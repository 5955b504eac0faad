package org.hersys.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SecurityContactTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void whoFindsAHoleReadsWhomToTellAndUntilWhenThatHolds() {
        var answer = new SecurityContact("mailto:security@example.jp", clock).text();
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("Contact: mailto:security@example.jp\n")
                .contains("Expires: 2027-05-21T00:00:00Z\n");
    }

    @Test
    void withoutAContactThereIsNoFile() {
        assertThat(new SecurityContact("", clock).text().getStatusCode().value())
                .isEqualTo(404);
    }
}
