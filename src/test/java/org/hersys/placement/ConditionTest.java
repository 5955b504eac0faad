package org.hersys.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.placement.Condition.Care;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void whatNobodyHasAskedStaysUnknown() {
        Condition condition = condition(Interviewed.NEVER, List.of());

        assertThat(condition.forSeverity("13"))
                .containsEntry("dyspnoea", null)
                .containsEntry("pneumonia", null)
                .containsEntry("oxygenNeeded", null);
        assertThat(condition.forPlacement("normal", LocalDate.of(2022, 8, 19), "mild", 0))
                .containsEntry("canIsolate", null)
                .containsEntry("pregnant", null);
    }

    @Test
    void aSignThatWasObservedCountsThoughTheInterviewDeniedIt() {
        Condition condition = condition(interview(List.of("fever"), List.of(), false), List.of("roughBreath"));

        assertThat(condition.forSeverity("13")).containsEntry("dyspnoea", true);
    }

    @Test
    void tokyoCountsByItsOwnRuleAndTheOthersByTheMinistrys() {
        Condition condition = condition(Interviewed.NEVER, List.of());

        assertThat(condition.forSeverity("13")).containsEntry("authority", "tokyo");
        assertThat(condition.forSeverity("14")).containsEntry("authority", "ministry");
    }

    @Test
    void obesityStandsForItsOwnLimitWhereTheBmiIsUnknown() {
        assertThat(condition(interview(List.of(), List.of("obesity"), false), List.of())
                        .forRisk())
                .containsEntry("bmi", BigDecimal.valueOf(30));
    }

    @Test
    void aHigherGradeIsMoreUrgentAndRiskRaisesWithinBounds() {
        assertThat(Urgency.of("mild", 0).priority()).isEqualTo(30);
        assertThat(Urgency.of("mild", 3).priority()).isEqualTo(36);
        assertThat(Urgency.of("mild", 40).priority()).isEqualTo(50);
        assertThat(Urgency.of("mild", -1).priority()).isEqualTo(30);
        assertThat(Urgency.of("moderate1", 0).priority()).isEqualTo(55);
        assertThat(Urgency.of("moderate2", 0).priority()).isEqualTo(75);
        assertThat(Urgency.of("severe", 12).priority()).isEqualTo(100);
        assertThat(Urgency.of(null, null).priority()).isEqualTo(60);
    }

    private static Condition condition(Interviewed interview, List<String> observed) {
        return new Condition(40, false, false, false, 97, observed, interview, Care.NONE);
    }

    private static Interviewed interview(List<String> symptoms, List<String> risks, Boolean dyspnoea) {
        return new Interviewed(
                symptoms,
                risks,
                null,
                97,
                null,
                dyspnoea,
                false,
                null,
                null,
                false,
                false,
                false,
                true,
                false,
                OffsetDateTime.now());
    }
}
