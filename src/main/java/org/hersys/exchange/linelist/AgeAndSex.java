package org.hersys.exchange.linelist;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits one cell such as "40代男性", "10歳未満女児" or "男性(40代)" into its age and its sex. */
record AgeAndSex(String age, String sex) {

    private static final String SEX = "(?:性別)?(?:男性|女性|男児|女児|男子|女子|男|女|その他|不明|非公表|調査中)";
    private static final Pattern SEPARATORS = Pattern.compile("[・/()、,:;]");
    private static final Pattern AGE_FIRST = Pattern.compile("(.*?)(" + SEX + ")");
    private static final Pattern SEX_FIRST = Pattern.compile("(" + SEX + ")(.+)");

    static AgeAndSex split(String cell) {
        if (CellText.statesNothing(cell)) {
            return new AgeAndSex("", "");
        }
        String text = SEPARATORS.matcher(CellText.squeezed(cell)).replaceAll("");
        Matcher ageFirst = AGE_FIRST.matcher(text);
        if (ageFirst.matches()) {
            return new AgeAndSex(ageFirst.group(1), ageFirst.group(2));
        }
        Matcher sexFirst = SEX_FIRST.matcher(text);
        return sexFirst.matches() ? new AgeAndSex(sexFirst.group(2), sexFirst.group(1)) : new AgeAndSex(text, "");
    }
}
