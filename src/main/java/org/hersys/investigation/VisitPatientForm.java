package org.hersys.investigation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Answers of the form visit-patient.
 *
 * @param found yes or no; after no only the note counts
 */
record VisitPatientForm(String found, @JsonUnwrapped InterviewAnswers answers) {}
