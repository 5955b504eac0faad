package org.hersys.contact;

/**
 * Answers of the form tell-end.
 *
 * @param followUp informed or lost
 */
record TellEndForm(String followUp, String note) {}
