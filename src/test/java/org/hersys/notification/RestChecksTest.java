package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hersys.notification.NotificationRest.FurtherTest;
import org.hersys.notification.NotificationRest.Vaccination;
import org.hersys.support.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestChecksTest {

    private static final LocalDate TODAY = today();
    private static final FurtherTest TEST = new FurtherTest("nucleicAcid", "saliva", TODAY, "positive");

    @ParameterizedTest
    @CsvSource({"105-0011, true", "1050011, true", "〒１０５－００１１, true", "105-001, false", "港区, false", "1050-0111, false"
    })
    void aPostalCodeHasSevenDigits(String typed, boolean right) {
        assertThat(problems(rest(typed, null, null, List.of(), List.of())).isEmpty())
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"131032, true", "010006, true", "131033, false", "13103, false", "480002, false", "１３１０３２, false"})
    void aMunicipalityHasItsCheckDigit(String code, boolean right) {
        assertThat(problems(rest(null, code, null, List.of(), List.of())).isEmpty())
                .isEqualTo(right);
    }

    @Test
    void theInfectionIsNotAfterTheOnset() {
        assertThat(problems(rest(null, null, TODAY.minusDays(2), List.of(), List.of())))
                .isEmpty();
        assertThat(problems(rest(null, null, TODAY.minusDays(1), List.of(), List.of())))
                .containsExactly("rest.infectedOn notification.problem.infectedAfterOnset");
        assertThat(problems(rest(null, null, TODAY.plusDays(1), List.of(), List.of())))
                .containsExactly("rest.infectedOn problem.inFuture");
    }

    @Test
    void fourResultsComeAtOnceAndNoMore() {
        assertThat(problems(rest(null, null, null, Collections.nCopies(3, TEST), List.of())))
                .isEmpty();
        assertThat(problems(rest(null, null, null, Collections.nCopies(4, TEST), List.of())))
                .containsExactly("rest.furtherTests notification.problem.tooManyTests");
    }

    @Test
    void whatIsWrongInARowIsNamedThere() {
        var tests = List.of(TEST, new FurtherTest("magic", null, TODAY.plusDays(1), "positive"));
        assertThat(problems(rest(null, null, null, tests, List.of())))
                .containsExactlyInAnyOrder(
                        "rest.furtherTests[1].method problem.unknownCode",
                        "rest.furtherTests[1].specimen problem.required",
                        "rest.furtherTests[1].sampledOn problem.inFuture");
    }

    @Test
    void dosesFollowOneAnother() {
        Vaccination first = new Vaccination(TODAY.minusDays(300), "pfizer");
        Vaccination second = new Vaccination(TODAY.minusDays(279), "moderna");
        assertThat(problems(rest(null, null, null, List.of(), List.of(first, second))))
                .isEmpty();
        assertThat(problems(rest(null, null, null, List.of(), List.of(second, first))))
                .containsExactly("rest.vaccinations[1].vaccinatedOn notification.problem.doseOrder");
        assertThat(problems(rest(null, null, null, List.of(), List.of(first, first))))
                .containsExactly("rest.vaccinations[1].vaccinatedOn notification.problem.doseOrder");
        assertThat(problems(rest(null, null, null, List.of(), List.of(new Vaccination(null, "unknown")))))
                .as("a dose of a day nobody knows")
                .isEmpty();
    }

    private static NotificationRest rest(
            String postalCode,
            String municipality,
            LocalDate infectedOn,
            List<FurtherTest> tests,
            List<Vaccination> doses) {
        return new NotificationRest(
                postalCode,
                municipality,
                null,
                null,
                null,
                null,
                null,
                infectedOn,
                tests,
                null,
                null,
                null,
                doses,
                null);
    }

    private static List<String> problems(NotificationRest rest) {
        return NotificationChecks.problems(
                        patient().rest(rest).content(), Declared.diseases().standard(), "web", TODAY)
                .stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }
}
