package org.hersys.observation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** Answers of the form record-observation; when nobody answered the rest is null. */
record RecordObservationForm(
        @NotNull @Pattern(regexp = "yes|no") String reached,

        @DecimalMin("30") @DecimalMax("45") @Digits(integer = 2, fraction = 1)
        BigDecimal temperature,

        @Min(50) @Max(100) Integer spo2,

        @Min(20) @Max(250) Integer pulse,

        List<@NotNull @Pattern(regexp = RecordObservationForm.SYMPTOMS) String> symptoms,
        List<@NotNull @Pattern(regexp = RecordObservationForm.SIGNS) String> emergencySigns,

        @Pattern(regexp = "yes|no|unknown") String improving,
        @Pattern(regexp = "yes|no|unknown") String antipyretic,

        @Size(max = 2000) String note,

        @Pattern(regexp = "laboratory|kit") String negativeTest) {

    static final String SYMPTOMS =
            "fever|cough|respiratory|pneumonia|malaise|headache|nausea|diarrhea|conjunctivitis|smellTaste|soreThroat|runnyNose|breathless|other";
    static final String SIGNS =
            "paleFace|purpleLips|actsStrange|roughBreath|suddenBreathless|breathlessMoving|chestPain|cannotLie|shoulderBreathing|suddenWheeze|dazed|confused|irregularPulse";

    /** Nobody was reached; the note says who was asked. */
    static RecordObservationForm nobody(String note) {
        return new RecordObservationForm("no", null, null, null, null, null, null, null, note, null);
    }

    boolean isReached() {
        return "yes".equals(reached);
    }

    /** What was entered, as every channel reports it. */
    HealthReport report() {
        return new HealthReport(
                null,
                "staff",
                isReached(),
                temperature,
                spo2,
                pulse,
                symptoms,
                emergencySigns,
                known(improving),
                known(antipyretic),
                note,
                null);
    }

    /** Yes, no, or null for not known. */
    static Boolean known(String answer) {
        return answer == null || "unknown".equals(answer) ? null : Boolean.valueOf("yes".equals(answer));
    }
}
