package org.hersys.exchange;

/**
 * What became of one row of an imported list.
 *
 * @param line of the file, counted from one
 * @param number the list's own number of the case; null where it could not be read
 * @param outcome opened (its process has started), filed (closed, kept as history), revised, unchanged or refused
 * @param caseNumber of the case; null where there is none
 * @param column name of the column that was refused; null otherwise
 * @param reason text in the sender's language; null unless refused
 */
record RowOutcome(long line, String number, String outcome, String caseNumber, String column, String reason) {}
