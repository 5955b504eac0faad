package org.hersys.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.release.Easing.Reading;
import org.junit.jupiter.api.Test;

class EasingTest {

    @Test
    void itCountsFromTheFirstReportOfAnUnbrokenRun() {
        assertThat(Easing.since(List.of(eased(1), eased(2), eased(3)))).isEqualTo(at(1));
    }

    @Test
    void anAntipyreticBreaksTheRun() {
        assertThat(Easing.since(List.of(eased(1), new Reading(at(2), true, true, null, false), eased(3))))
                .isEqualTo(at(3));
    }

    @Test
    void feverOrHardBreathingBreaksTheRunWhateverElseIsSaid() {
        assertThat(Easing.since(List.of(eased(1), new Reading(at(2), true, false, new BigDecimal("37.5"), false))))
                .isNull();
        assertThat(Easing.since(List.of(eased(1), new Reading(at(2), true, false, null, true))))
                .isNull();
        assertThat(Easing.since(List.of(new Reading(at(2), true, false, new BigDecimal("37.4"), false))))
                .isEqualTo(at(2));
    }

    @Test
    void anOpenQuestionIsBridgedOnlyByALaterConfirmation() {
        Reading open = new Reading(at(2), null, null, null, false);

        assertThat(Easing.since(List.of(eased(1), open, eased(3)))).isEqualTo(at(1));
        assertThat(Easing.since(List.of(eased(1), open))).isNull();
        assertThat(Easing.since(List.of(open))).isNull();
    }

    @Test
    void withoutAReportNobodyHasEased() {
        assertThat(Easing.since(List.of())).isNull();
    }

    private static Reading eased(int day) {
        return new Reading(at(day), true, false, new BigDecimal("36.4"), false);
    }

    private static OffsetDateTime at(int day) {
        return OffsetDateTime.parse("2022-09-10T08:00+09:00").plusDays(day);
    }
}
