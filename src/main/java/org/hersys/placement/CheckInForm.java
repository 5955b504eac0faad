package org.hersys.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** Answers of the form check-in. */
record CheckInForm(
        @NotNull OffsetDateTime checkedInAt,
        @Size(max = 2000) String note) {}
