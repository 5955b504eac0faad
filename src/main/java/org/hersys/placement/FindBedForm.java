package org.hersys.placement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Answers of the form find-bed. */
record FindBedForm(
        @NotBlank String hospital, @Size(max = 1000) String note) {}
