package org.hersys.sheet;

/**
 * Text in a CSV file that a spreadsheet must not run as a formula: an apostrophe is put in front of text that begins
 * like one, and of text that begins with an apostrophe itself, so that taking one away always gives the text back.
 */
public final class SafeText {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

    private SafeText() {}

    /** The text as it is written into a cell. */
    public static String written(String text) {
        return text.isEmpty() || DANGEROUS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** The text that was meant by a cell written like that; other cells are as they are. */
    public static String meant(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
