package org.hersys.exchange.linelist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a cell in three strengths of tidying: as published, folded in width, and without any white space. */
public final class CellText {

    static final int LONGEST_HEADING = 40;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−ーｰ－─━~〜～*/.・…]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("^[(\\[【<](.*)[)\\]】>]$");

    private static final Set<String> NOT_STATED = Set.of(
            "不明",
            "非公表",
            "未公表",
            "公表なし",
            "公表しない",
            "公表せず",
            "公表不可",
            "非公開",
            "未公開",
            "未発表",
            "調査中",
            "確認中",
            "照会中",
            "聞き取り中",
            "聴取中",
            "未確認",
            "未確定",
            "未定",
            "不詳",
            "未詳",
            "未記入",
            "記載なし",
            "情報なし",
            "該当なし",
            "回答なし",
            "公表を希望しない",
            "本人の希望により非公表",
            "n/a",
            "na",
            "nan",
            "null",
            "none",
            "unknown",
            "?");

    private CellText() {}

    /** As published, without control characters and with single spaces. */
    static String plain(String cell) {
        return SPACE.matcher(INVISIBLE.matcher(cell).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** A name of a column, shortened to what a page can show. */
    public static String heading(String cell) {
        String plain = plain(cell);
        return plain.length() > LONGEST_HEADING ? plain.substring(0, LONGEST_HEADING) : plain;
    }

    /** Half and full width made one, single spaces. */
    static String folded(String cell) {
        return plain(Normalizer.normalize(cell, Normalizer.Form.NFKC));
    }

    /** Folded and without white space: "２０ 代" becomes "20代". */
    public static String squeezed(String cell) {
        return folded(cell).replace(" ", "");
    }

    /** Whether the cell is empty or says in one of the usual ways that nothing is stated. */
    public static boolean statesNothing(String cell) {
        String text = squeezed(cell).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || DASHES.matcher(text).matches()) {
            return true;
        }
        String inner = IN_BRACKETS.matcher(text).replaceFirst("$1");
        return inner.isEmpty() || NOT_STATED.contains(inner);
    }

    /** The text as published, or null where nothing is stated. */
    public static String statedOrNull(String cell) {
        return statesNothing(cell) ? null : plain(cell);
    }
}
