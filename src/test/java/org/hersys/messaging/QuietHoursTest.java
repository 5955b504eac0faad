package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.hersys.text.Dates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest(name = "{0} in {1}–{2} is {3}")
    @CsvSource({
        "2022-08-19T08:00, 08:00, 21:00, 2022-08-19T08:00",
        "2022-08-19T20:59:59, 08:00, 21:00, 2022-08-19T20:59:59",
        "2022-08-19T21:00, 08:00, 21:00, 2022-08-20T08:00",
        "2022-08-19T07:59:59, 08:00, 21:00, 2022-08-19T08:00",
        "2022-08-31T23:30, 08:00, 21:00, 2022-09-01T08:00",
        "2022-08-11T12:00, 16:00, 19:00, 2022-08-11T16:00"
    })
    void whatComesOutsideTheHoursWaitsForTheNextOpeningOnHolidaysToo(
            LocalDateTime moment, LocalTime opens, LocalTime closes, LocalDateTime expected) {
        assertThat(QuietHours.firstIn(opens, closes, moment.atZone(Dates.JAPAN).toInstant()))
                .isEqualTo(expected.atZone(Dates.JAPAN).toInstant());
    }
}
