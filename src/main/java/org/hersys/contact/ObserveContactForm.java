package org.hersys.contact;

import java.time.LocalDate;

/**
 * Answers of the form observe-contact.
 *
 * @param followUp finished, positive, lost or goOn: observed further
 * @param testedOn day of the positive test
 */
record ObserveContactForm(String followUp, LocalDate testedOn, String note) {}
