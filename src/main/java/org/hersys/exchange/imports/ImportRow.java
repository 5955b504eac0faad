package org.hersys.exchange.imports;

import java.time.LocalDate;
import java.util.List;

/**
 * What will become or became of one row of a file. Neither name nor content of a cell stands here.
 *
 * @param line of the file, counted from one
 * @param number the file's own number of the case; null where it could not be read
 * @param sourceId by which the case is known again; null where it could not be read
 * @param day on which the case became known, or null
 * @param outcome opened (its process starts), filed (closed, kept as history), revised, unchanged, refused or question
 * @param caseNumber of the case, once there is one
 * @param problems why it is refused, or what is remarked about it
 */
public record ImportRow(
        long line,
        String number,
        String sourceId,
        LocalDate day,
        String outcome,
        boolean done,
        String caseNumber,
        List<Problem> problems) {

    public static final String OPENED = "opened";
    public static final String FILED = "filed";
    public static final String REVISED = "revised";
    public static final String UNCHANGED = "unchanged";
    public static final String REFUSED = "refused";
    public static final String QUESTION = "question";

    /** All outcomes in the order in which people want to know them. */
    public static final List<String> OUTCOMES = List.of(QUESTION, REFUSED, OPENED, FILED, REVISED, UNCHANGED);

    /**
     * Something wrong or dubious.
     *
     * @param column name of the column as in the file; null where the row as a whole is meant
     * @param key of the text
     * @param args what the text has to fill in
     */
    public record Problem(String column, String key, List<String> args) {}

    static ImportRow refused(long line, String number, Problem problem) {
        return new ImportRow(line, number, null, null, REFUSED, false, null, List.of(problem));
    }

    ImportRow as(String become) {
        return new ImportRow(line, number, sourceId, day, become, done, caseNumber, problems);
    }

    ImportRow taken(String became, String of) {
        return new ImportRow(line, number, sourceId, day, became, true, of, problems);
    }

    ImportRow refusedFor(List<Problem> reasons) {
        return new ImportRow(line, number, sourceId, day, REFUSED, true, caseNumber, reasons);
    }
}
