package org.hersys.contact;

import java.time.LocalDate;

/**
 * Answers of the form inform-contact.
 *
 * @param followUp informed or lost
 * @param birthDate opens the contact's own pages; who does not say it is called
 * @param language of messages; null for Japanese
 */
record InformContactForm(String followUp, LocalDate birthDate, String language, String note) {}
