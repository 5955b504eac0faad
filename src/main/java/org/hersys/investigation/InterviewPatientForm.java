package org.hersys.investigation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Answers of the form interview-patient.
 *
 * @param reached yes or no; after no only the note counts
 */
record InterviewPatientForm(String reached, @JsonUnwrapped InterviewAnswers answers) {}
