package org.hersys.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hersys.situation.Situation.Day;
import org.hersys.situation.Situation.Row;
import org.hersys.situation.Tally.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 8, 19);

    private final Situation situation = new Situation(List.of(
            new Count("status", "released", false, 30L),
            new Count("status", "reported", true, 12L),
            new Count("status", "atHome", true, null),
            new Count("disease", "covid19", true, 20L),
            new Count("disease", "covid19", false, 30L),
            new Count("reported", "2022-08-19", true, 4L),
            new Count("reported", "2022-08-18", true, 1L),
            new Count("reported", "2022-08-18", false, 2L),
            new Count("onset", "2022-08-17", true, 9L)));

    @Test
    void kindsStandInTheOrderOfTheCourse() {
        assertThat(situation.by("status"))
                .containsExactly(
                        new Row("reported", 12L, 12L), new Row("atHome", null, null), new Row("released", 0L, 30L));
    }

    @Test
    void aDayWithoutCasesIsZero() {
        assertThat(situation.days(TODAY, 3))
                .containsExactly(
                        new Day(TODAY.minusDays(2), 0L, 9L, 0L),
                        new Day(TODAY.minusDays(1), 3L, 0L, 0L),
                        new Day(TODAY, 4L, 0L, 0L));
    }

    @Test
    void casesInCareAndAllCasesAreSumsOverDiseases() {
        assertThat(situation.now()).isEqualTo(20);
        assertThat(situation.all()).isEqualTo(50);
        assertThat(situation.reportedWithin(TODAY, 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "１２, 12", "' 40 ', 40", "1000000, 1000000"})
    void placesAreReadAsPeopleTypeThem(String typed, int places) {
        assertThat(Places.number(typed)).contains(places);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "many", "1000001", "99999999999", "１０床"})
    void whatIsNoNumberOfPlacesIsRefused(String typed) {
        assertThat(Places.number(typed)).isEmpty();
    }
}
