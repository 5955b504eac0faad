package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.time.LocalDate;
import org.hersys.notification.NotificationRest.FurtherTest;
import org.junit.jupiter.api.Test;

class RetestTest {

    private static final LocalDate TODAY = today();

    @Test
    void theFirstPositiveTestStaysTheOneThatCounts() {
        NotificationContent together = Retest.together(
                patient().sampled(TODAY.minusDays(4)).content(),
                patient().method("isolation").sampled(TODAY).result("negative").content());
        assertThat(together.sampledOn()).isEqualTo(TODAY.minusDays(4));
        assertThat(together.result()).isEqualTo("positive");
        assertThat(together.rest().furtherTests())
                .containsExactly(new FurtherTest("isolation", "nasopharyngeal", TODAY, "negative"));
    }

    @Test
    void aPositiveTestAfterANegativeOneCountsAndTheNegativeOneStandsBesideIt() {
        NotificationContent together = Retest.together(
                patient()
                        .type("suspected")
                        .hospitalised()
                        .sampled(TODAY.minusDays(3))
                        .result("negative")
                        .content(),
                patient().sampled(TODAY).onset(null).content());
        assertThat(together.diagnosisType()).isEqualTo("patient");
        assertThat(together.sampledOn()).isEqualTo(TODAY);
        assertThat(together.hospitalised()).isTrue();
        assertThat(together.rest().furtherTests())
                .extracting(FurtherTest::result)
                .containsExactly("negative");
    }

    @Test
    void aSuggestedReadingNeverTakesThePlaceOfOneThatSomebodyHasLookedAt() {
        NotificationContent read =
                patient().sampled(TODAY.minusDays(4)).reading("カリナ ハナコ", false).content();
        NotificationContent suggested = patient().reading("カメイ", true).content();
        assertThat(Retest.together(read, suggested).kana()).isEqualTo("カリナ ハナコ");
        assertThat(Retest.together(suggested, read).kana()).isEqualTo("カリナ ハナコ");
        assertThat(Retest.together(suggested, read).kanaSuggested()).isFalse();
        assertThat(Retest.together(patient().content(), suggested).kanaSuggested())
                .isTrue();
    }

    @Test
    void theSameTestOnceMoreAddsNothing() {
        NotificationContent once = Retest.together(
                patient().sampled(TODAY.minusDays(4)).content(),
                patient().sampled(TODAY).content());
        assertThat(Retest.together(once, patient().sampled(TODAY).content())).isEqualTo(once);
    }

    @Test
    void theLatestThreeStandBesideTheOneThatCounts() {
        NotificationContent said = patient().sampled(TODAY.minusDays(9)).content();
        for (int day = 5; day >= 1; day--) {
            said = Retest.together(said, patient().sampled(TODAY.minusDays(day)).content());
        }
        assertThat(said.rest().furtherTests())
                .extracting(FurtherTest::sampledOn)
                .containsExactly(TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1));
    }

    @Test
    void whatTheLaterOneLeavesOpenStaysAsItWas() {
        NotificationContent together = Retest.together(
                patient().phone("03-0000-9999").remarks("前回").content(),
                patient().phone(null).sampled(TODAY).content());
        assertThat(together.phone()).isEqualTo("03-0000-9999");
        assertThat(together.remarks()).isEqualTo("前回");
    }
}
