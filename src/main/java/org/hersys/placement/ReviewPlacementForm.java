package org.hersys.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Answers of the form review-placement. */
record ReviewPlacementForm(
        @NotNull @Pattern(regexp = "hospital|hotel|home|careFacility")
        String placement,

        @Size(max = 1000) String overruleReason) {}
