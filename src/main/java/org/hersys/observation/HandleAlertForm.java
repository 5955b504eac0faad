package org.hersys.observation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Answers of the form handle-alert. */
record HandleAlertForm(
        @NotNull @Pattern(regexp = "continue|worsened") String assessment,

        @NotBlank @Size(max = 2000) String note) {}
