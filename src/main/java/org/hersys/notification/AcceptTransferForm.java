package org.hersys.notification;

/**
 * Answers of the form accept-transfer.
 *
 * @param transfer accepted or returned
 * @param answer why the case is returned
 */
record AcceptTransferForm(String transfer, String answer) {}
