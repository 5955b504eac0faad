package org.hersys.exchange.linelist;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes a published case the same case when its list is read again: who published it and under which number.
 * Writings of one number are one: 1,000 and 1000, No.12 and 12例目 and 012.
 */
public record SourceId(String publisher, String number) {

    private static final Pattern AROUND = Pattern.compile("^(no|第)?\\.?:?|(例目|症例|事例|番目|番|号|例)$");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(\\D|$))");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d+$)|(?<=^\\d{1,20})\\.0$");

    static SourceId of(String publisher, String published) {
        String bare = AROUND.matcher(CellText.squeezed(published).toLowerCase(Locale.ROOT))
                .replaceAll("");
        String whole = THOUSANDS.matcher(bare).replaceAll("");
        return new SourceId(publisher, ZEROS.matcher(whole).replaceAll(""));
    }

    /** Both parts in one word, as an external id. */
    public String value() {
        return publisher + "/" + number;
    }
}
