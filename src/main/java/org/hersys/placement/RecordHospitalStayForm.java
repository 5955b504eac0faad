package org.hersys.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.hersys.placement.Condition.Care;

/** Answers of the form record-hospital-stay; a question that the outcome does not need is null. */
record RecordHospitalStayForm(
        @NotNull @Pattern(regexp = "discharged|moved|died") String hospitalOutcome,

        LocalDate endedOn,
        LocalDate diedOn,
        Boolean icu,
        Boolean ventilator,
        Boolean ecmo) {

    boolean died() {
        return "died".equals(hospitalOutcome);
    }

    LocalDate lastDay() {
        return died() ? diedOn : endedOn;
    }

    String dayField() {
        return died() ? "diedOn" : "endedOn";
    }

    Care care() {
        return new Care(Boolean.TRUE.equals(icu), Boolean.TRUE.equals(ventilator), Boolean.TRUE.equals(ecmo));
    }
}
