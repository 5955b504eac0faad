package org.hersys.investigation;

/** How answers of a patient came; the questions are the same. */
enum Way {
    PHONE("patientInterviewed"),
    VISIT("patientVisited"),
    QUESTIONNAIRE("questionnaireAnswered"),
    CORRECTION("factsChanged");

    private final String event;

    Way(String event) {
        this.event = event;
    }

    /** What the timeline says of answers that were given in this way. */
    String event() {
        return event;
    }
}
