package org.hersys.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The death of a patient, as recorded outside a hospital stay or with it. */
public record Death(long caseId, LocalDate diedOn, String place, OffsetDateTime recordedAt, String recordedBy) {}
