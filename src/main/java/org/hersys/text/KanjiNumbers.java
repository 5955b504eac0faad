package org.hersys.text;

import java.util.regex.Pattern;

/** The numbers of a day written in kanji: 四 as 4, 三十一 as 31, 二〇二二 as 2022. */
final class KanjiNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("[〇一二三四五六七八九]{1,4}(?=[年月日])|[二三四五六]?十[一二三四五六七八九]?(?=[年月日])");

    private KanjiNumbers() {}

    /** The text with those numbers in digits that stand before 年, 月 or 日. */
    static String asDigits(String text) {
        return NUMBER.matcher(text).replaceAll(number -> digits(number.group()));
    }

    private static String digits(String kanji) {
        int ten = kanji.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0));
            int ones = ten == kanji.length() - 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1));
            return String.valueOf(tens * 10 + ones);
        }
        StringBuilder digits = new StringBuilder();
        kanji.chars().forEach(sign -> digits.append(DIGITS.indexOf(sign)));
        return digits.toString();
    }
}
