package org.hersys.contact;

/**
 * Answers of the form inform-contact.
 *
 * @param followUp informed or lost
 */
record InformContactForm(String followUp, String note) {}
