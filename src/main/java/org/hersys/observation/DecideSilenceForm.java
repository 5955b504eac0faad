package org.hersys.observation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Answers of the form decide-silence. */
record DecideSilenceForm(
        @NotNull @Pattern(regexp = "goOn|worsened") String decision,

        @NotBlank @Size(max = 2000) String note) {}
