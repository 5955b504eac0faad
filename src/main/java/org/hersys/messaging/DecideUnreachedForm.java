package org.hersys.messaging;

import jakarta.validation.constraints.Size;

/** Answers of the form decide-unreached. */
record DecideUnreachedForm(@Size(max = 2000) String note) {}
