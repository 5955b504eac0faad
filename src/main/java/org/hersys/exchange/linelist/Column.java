package org.hersys.exchange.linelist;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a column of a line list can hold. The names under which each has been published stand in {@code headings}; they are
 * compared without width, case, punctuation, white space, a leading 患者 and a remark in brackets.
 */
enum Column {
    NUMBER,
    MUNICIPALITY_CODE,
    PREFECTURE,
    MUNICIPALITY,
    PUBLISHED_ON,
    CONFIRMED_ON,
    ONSET_ON,
    WEEKDAY,
    RESIDENCE,
    AGE,
    AGE_AND_SEX,
    SEX,
    OCCUPATION,
    STATE,
    SYMPTOMS,
    CLOSED,
    DIED,
    TRAVEL,
    REMARKS;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\(.*\\)");
    private static final Pattern OF_PATIENT = Pattern.compile("^(患者|感染者|陽性者)(の)?(?=.)");
    private static final Map<String, Column> BY_NAME = byName();

    /** The column a header cell announces, or null. */
    static Column named(String headerCell) {
        String folded = Normalizer.normalize(headerCell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Column whole = find(folded);
        return whole != null ? whole : find(BRACKETS.matcher(folded).replaceAll(""));
    }

    private static Column find(String folded) {
        String letters = letters(folded);
        Column column = BY_NAME.get(letters);
        return column != null ? column : BY_NAME.get(OF_PATIENT.matcher(letters).replaceFirst(""));
    }

    private static String letters(String name) {
        return NOT_LETTERS.matcher(name).replaceAll("");
    }

    private static Map<String, Column> byName() {
        Map<String, Column> columns = new HashMap<>();
        Headings.of("line-list")
                .forEach((column, names) -> names.forEach(name -> columns.put(letters(name), valueOf(column))));
        return columns;
    }
}
