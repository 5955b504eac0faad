package org.hersys.placement;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Answers of the form agree-with-facility. */
record AgreeWithFacilityForm(
        @NotBlank @Size(max = 100) String facilityName,

        @NotNull @AssertTrue(message = "{placement.problem.notAgreed}")
        Boolean agreed) {}
