package org.hersys.exchange.linelist;

import java.util.Locale;
import java.util.Set;

/** Reads a yes-or-no cell: 1, ○, a word or a day that something happened mean yes; 0, × and empty mean no. */
final class FlagCell {

    private static final Set<String> YES = Set.of(
            "1", "1.0", "○", "〇", "◯", "●", "◎", "レ", "✓", "✔", "☑", "■", "済", "済み", "あり", "有", "有り", "はい", "該当",
            "true", "yes", "y", "t", "死亡", "死亡退院", "died", "dead", "death");
    private static final Set<String> NO = Set.of(
            "0",
            "0.0",
            "×",
            "x",
            "✕",
            "☐",
            "□",
            "未",
            "なし",
            "無",
            "無し",
            "いいえ",
            "false",
            "no",
            "n",
            "f",
            "入院",
            "入院中",
            "療養中",
            "宿泊療養",
            "自宅療養",
            "入院等",
            "alive",
            "hospitalised",
            "hospitalized",
            "notyet");

    private FlagCell() {}

    static Reading<Boolean> read(String cell, Days days) {
        String text = CellText.squeezed(cell).toLowerCase(Locale.ROOT);
        if (CellText.statesNothing(text) || NO.contains(text)) {
            return Reading.of(false);
        }
        boolean yes = YES.contains(text) || StateCell.saysClosed(text);
        if (yes || days.read(cell).value() != null) {
            return Reading.of(true);
        }
        return Reading.remarked(false, Reason.FLAG_UNREADABLE);
    }
}
