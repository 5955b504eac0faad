package org.hersys.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Answers of the form accept-patient; what the other answer would have needed is null. */
record AcceptPatientForm(
        @NotNull @Pattern(regexp = "accepted|declined") String bedOffer,

        @Size(max = 50) String ward,
        LocalDate admittedOn,

        @Size(max = 1000) String declineReason) {

    boolean accepts() {
        return "accepted".equals(bedOffer);
    }
}
