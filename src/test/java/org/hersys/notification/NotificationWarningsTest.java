package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.time.LocalDate;
import java.util.List;
import org.hersys.support.Notified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationWarningsTest {

    private static final LocalDate TODAY = today();

    @Test
    void anOrdinaryNotificationIsNotUnusual() {
        assertThat(open(patient())).isEmpty();
    }

    @ParameterizedTest(name = "{0} days and {1} days before")
    @CsvSource({"onsetLongAgo, 14", "sampledLongAgo, 7", "diagnosedLongAgo, 14"})
    void aDayLongBeforeTheNextOneIsUnusualFromTheDayAfterItsLimit(String warning, int days) {
        assertThat(open(late(warning, days))).doesNotContain(warning);
        assertThat(open(late(warning, days + 1))).contains(warning);
    }

    private static Notified late(String warning, int days) {
        LocalDate day = TODAY.minusDays(days);
        return switch (warning) {
            case "onsetLongAgo" -> patient().onset(day);
            case "sampledLongAgo" -> patient().onset(null).sampled(day);
            default -> patient().onset(null).sampled(day).diagnosed(day);
        };
    }

    @ParameterizedTest
    @CsvSource({"patient, true", "asymptomatic, true", "suspected, false", "deceased, false"})
    void aNegativeTestIsUnusualForWhoIsSaidToBeInfected(String type, boolean unusual) {
        assertThat(open(patient().type(type).result("negative")).contains("negativeResult"))
                .isEqualTo(unusual);
    }

    @ParameterizedTest
    @CsvSource({"110, false", "111, true"})
    void whoIsOlderThan110YearsIsUnusual(int years, boolean unusual) {
        assertThat(open(patient().born(TODAY.minusYears(years))).contains("veryOld"))
                .isEqualTo(unusual);
    }

    @ParameterizedTest
    @CsvSource({"11, true", "12, false", "55, false", "56, true"})
    void aPregnancyIsUnusualBefore12AndAfter55(int years, boolean unusual) {
        assertThat(open(patient().pregnant().born(TODAY.minusYears(years))).contains("pregnantAge"))
                .isEqualTo(unusual);
    }

    @Test
    void aWarningIsAcceptedWithItsOwnReasonOrWithOneForAll() {
        Notified late = patient().onset(TODAY.minusDays(20));
        assertThat(open(late.accepting("onsetLongAgo", "  入院中  "))).isEmpty();
        assertThat(NotificationWarnings.accepted(late.content(), true, TODAY))
                .containsExactly(new AcceptedWarning("onsetLongAgo", "入院中"));
        assertThat(open(late.accepting("onsetLongAgo", "　"))).containsExactly("onsetLongAgo");
    }

    @Test
    void aReasonForWhatIsNotUnusualIsDropped() {
        assertThat(NotificationWarnings.accepted(
                        patient().accepting("veryOld", "本当です").content(), true, TODAY))
                .isEmpty();
    }

    private static List<String> open(Notified notified) {
        return NotificationWarnings.open(notified.content(), true, TODAY).stream()
                .map(Warning::code)
                .toList();
    }
}
