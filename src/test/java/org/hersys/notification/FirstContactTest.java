package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class FirstContactTest {

    private static final LocalDate DIAGNOSED = LocalDate.of(2022, 8, 19);

    @Test
    void theFirstContactIsDueAtNoonOfTheDayAfterTheDiagnosis() {
        assertThat(due("2022-08-19T10:00+09:00")).isEqualTo(OffsetDateTime.parse("2022-08-20T12:00+09:00"));
        assertThat(due("2022-08-20T11:59:59+09:00")).isEqualTo(OffsetDateTime.parse("2022-08-20T12:00+09:00"));
    }

    @Test
    void aReportThatComesTooLateGetsNoonOfItsOwnNextDay() {
        assertThat(due("2022-08-20T12:00+09:00")).isEqualTo(OffsetDateTime.parse("2022-08-21T12:00+09:00"));
        assertThat(due("2022-09-01T23:59+09:00")).isEqualTo(OffsetDateTime.parse("2022-09-02T12:00+09:00"));
    }

    @Test
    void daysAreThoseOfJapanWhereverTheServerStands() {
        assertThat(due("2022-08-31T16:00Z")).isEqualTo(OffsetDateTime.parse("2022-09-02T12:00+09:00"));
    }

    private static OffsetDateTime due(String reportedAt) {
        return FirstContact.due(DIAGNOSED, 1, OffsetDateTime.parse(reportedAt));
    }
}
