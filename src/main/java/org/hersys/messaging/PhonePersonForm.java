package org.hersys.messaging;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Answers of the form phone-person. */
record PhonePersonForm(
        @Pattern(regexp = "yes|no") String reached,
        @Size(max = 2000) String note) {}
