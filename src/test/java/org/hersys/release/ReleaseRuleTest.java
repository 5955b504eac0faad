package org.hersys.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ReleaseRuleTest {

    private static final LocalDate ONSET = LocalDate.of(2022, 9, 10);
    private static final ReleaseRule SEVEN_DAYS = new ReleaseRule(7, 24, 0, 10, true, "symptomatic7Days");
    private static final ReleaseRule TEN_DAYS = new ReleaseRule(10, 72, 0, 0, false, "symptomatic10Days");
    private static final ReleaseRule WITHOUT_SYMPTOMS = new ReleaseRule(7, 0, 0, 0, true, "asymptomatic7Days");
    private static final ReleaseRule NEGATIVES = new ReleaseRule(0, 24, 2, 0, false, "negativesAfterEasing");
    private static final ReleaseRule NO_RESTRICTION = new ReleaseRule(0, 0, 0, 0, true, "noRestriction");

    @Test
    void dayZeroIsTheOnsetAndSevenDaysEndAtMidnightBeforeDayEight() {
        IllnessCourse eased = ill(at("2022-09-12T08:00"));

        assertThat(SEVEN_DAYS.isMet(eased, at("2022-09-17T23:59:59"))).isFalse();
        assertThat(SEVEN_DAYS.isMet(eased, at("2022-09-18T00:00"))).isTrue();
    }

    @Test
    void theHoursAfterEasingAreCountedExactly() {
        IllnessCourse late = ill(at("2022-09-20T09:30"));

        assertThat(SEVEN_DAYS.isMet(late, at("2022-09-21T09:29:59"))).isFalse();
        assertThat(SEVEN_DAYS.isMet(late, at("2022-09-21T09:30"))).isTrue();
        assertThat(TEN_DAYS.isMet(late, at("2022-09-23T09:29:59"))).isFalse();
        assertThat(TEN_DAYS.isMet(late, at("2022-09-23T09:30"))).isTrue();
    }

    @Test
    void bothConditionsAreNeeded() {
        assertThat(TEN_DAYS.isMet(ill(at("2022-09-11T00:00")), at("2022-09-20T23:59")))
                .as("eased long ago, day 10 not over")
                .isFalse();
        assertThat(TEN_DAYS.isMet(ill(at("2022-09-11T00:00")), at("2022-09-21T00:00")))
                .isTrue();
        assertThat(TEN_DAYS.isMet(ill(null), at("2022-10-30T00:00")))
                .as("days long over, never eased")
                .isFalse();
    }

    @Test
    void withoutSymptomsTheSamplingIsDayZeroAndNoEasingIsNeeded() {
        IllnessCourse well = new IllnessCourse(false, null, LocalDate.of(2022, 9, 12), null, 0);

        assertThat(WITHOUT_SYMPTOMS.isMet(well, at("2022-09-19T23:59:59"))).isFalse();
        assertThat(WITHOUT_SYMPTOMS.isMet(well, at("2022-09-20T00:00"))).isTrue();
    }

    @Test
    void aLaterOnsetRestartsTheCount() {
        IllnessCourse later = new IllnessCourse(
                true, LocalDate.of(2022, 9, 15), LocalDate.of(2022, 9, 12), at("2022-09-16T00:00"), 0);

        assertThat(SEVEN_DAYS.isMet(later, at("2022-09-22T12:00"))).isFalse();
        assertThat(SEVEN_DAYS.isMet(later, at("2022-09-23T00:00"))).isTrue();
    }

    @Test
    void whenTheOnsetIsUnknownTheSamplingIsDayZeroAndAPersonLooks() {
        IllnessCourse unknown = new IllnessCourse(true, null, ONSET, at("2022-09-12T08:00"), 0);

        assertThat(unknown.dayZero()).isEqualTo(ONSET);
        assertThat(unknown.onsetUnknown()).isTrue();
        assertThat(SEVEN_DAYS.isMet(unknown, at("2022-09-18T00:00"))).isTrue();
    }

    @Test
    void negativeTestsAreNeededInTheirNumber() {
        OffsetDateTime now = at("2022-09-14T00:00");

        assertThat(NEGATIVES.isMet(new IllnessCourse(true, ONSET, ONSET, at("2022-09-12T00:00"), 1), now))
                .isFalse();
        assertThat(NEGATIVES.isMet(new IllnessCourse(true, ONSET, ONSET, at("2022-09-12T00:00"), 2), now))
                .isTrue();
    }

    @Test
    void withoutRestrictionThePatientIsFreeAtOnce() {
        assertThat(NO_RESTRICTION.isMet(ill(null), at("2022-09-10T00:00"))).isTrue();
    }

    @Test
    void whoHasNotEasedCannotBeFreeBeforeTheHoursFromNow() {
        assertThat(SEVEN_DAYS.earliest(ill(null), at("2022-09-30T10:00"))).isEqualTo(at("2022-10-01T10:00"));
        assertThat(SEVEN_DAYS.earliest(ill(null), at("2022-09-11T10:00"))).isEqualTo(at("2022-09-18T00:00"));
    }

    private static IllnessCourse ill(OffsetDateTime easedAt) {
        return new IllnessCourse(true, ONSET, LocalDate.of(2022, 9, 12), easedAt, 0);
    }

    private static OffsetDateTime at(String local) {
        return OffsetDateTime.parse(local + "+09:00");
    }
}
