package org.hersys.release;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Answers of the form approve-release; day and reason belong to an extension. */
record ApproveReleaseForm(
        @NotNull @Pattern(regexp = "released|extended") String release,

        LocalDate extendedUntil,

        @Size(max = 1000) String reason) {}
