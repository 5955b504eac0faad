package org.hersys.messaging;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Answers of the form seek-person. */
record SeekPersonForm(
        @Pattern(regexp = "yes|no") String found,
        @Size(max = 2000) String note) {}
