package org.hersys.exchange.linelist;

import java.util.Locale;
import java.util.Map;

/** Reads a sex as one of the codes male, female, other, unknown. */
public final class SexCell {

    static final String UNKNOWN = "unknown";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("男性", "male"),
            Map.entry("男", "male"),
            Map.entry("男児", "male"),
            Map.entry("男子", "male"),
            Map.entry("男の子", "male"),
            Map.entry("m", "male"),
            Map.entry("male", "male"),
            Map.entry("女性", "female"),
            Map.entry("女", "female"),
            Map.entry("女児", "female"),
            Map.entry("女子", "female"),
            Map.entry("女の子", "female"),
            Map.entry("f", "female"),
            Map.entry("female", "female"),
            Map.entry("その他", "other"),
            Map.entry("other", "other"));

    private SexCell() {}

    /** The code, or a problem; an unstated one is unknown. */
    public static Reading<String> read(String cell) {
        String text = CellText.squeezed(cell).toLowerCase(Locale.ROOT);
        if (text.startsWith("性別") && text.length() > 2) {
            text = text.substring(2);
        }
        if (CellText.statesNothing(text)) {
            return Reading.of(UNKNOWN);
        }
        String code = WORDS.get(text);
        return code == null ? Reading.problem(Reason.SEX_UNREADABLE) : Reading.of(code);
    }
}
