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

/** Answers of the form visit-silent; when nobody was met the rest is null. */
record VisitSilentForm(
        @NotNull @Pattern(regexp = "yes|no") String found,

        @DecimalMin("30") @DecimalMax("45") @Digits(integer = 2, fraction = 1)
        BigDecimal temperature,

        @Min(50) @Max(100) Integer spo2,

        @Min(20) @Max(250) Integer pulse,

        List<@NotNull @Pattern(regexp = RecordObservationForm.SYMPTOMS) String> symptoms,
        List<@NotNull @Pattern(regexp = RecordObservationForm.SIGNS) String> emergencySigns,

        @Pattern(regexp = "yes|no|unknown") String improving,
        @Pattern(regexp = "yes|no|unknown") String antipyretic,

        @Size(max = 2000) String note) {

    /** The visit as an observation. */
    RecordObservationForm observation() {
        return new RecordObservationForm(
                found, temperature, spo2, pulse, symptoms, emergencySigns, improving, antipyretic, note, null);
    }
}
