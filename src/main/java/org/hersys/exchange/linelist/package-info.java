/**
 * Reading of published line lists: the patient tables that prefectures and cities put on the web.
 *
 * <p>{@link org.hersys.exchange.linelist.LineLists#open} recognises character set, delimiter, header line and columns
 * and answers with a {@link org.hersys.exchange.linelist.LineList} or says why the file is none. Rows are read one at a
 * time; each is either read or refused with its line, column and reason. What a list does not say stays unknown:
 *
 * <ul>
 *   <li>a date without a year, an impossible date and a date after the latest day allowed refuse the row;
 *   <li>an onset more than an incubation period after publication refuses the row (a spreadsheet made up its year);
 *   <li>a municipality code whose check digit is wrong refuses the row, because the publisher, and with it the identity
 *       of the case, is taken from the code; a lost leading zero is put back when the check digit then fits;
 *   <li>an age or sex that is no age or sex refuses the row (the mark of shifted cells); an imprecise age is unknown
 *       and warned about;
 *   <li>a shorter row is refused, a longer one only if its surplus cells say something;
 *   <li>remarks are never carried.
 * </ul>
 */
package org.hersys.exchange.linelist;
