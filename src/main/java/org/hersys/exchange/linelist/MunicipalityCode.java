package org.hersys.exchange.linelist;

import java.util.regex.Pattern;
import org.hersys.text.LocalGovernmentCode;

/**
 * The six-digit code of a local government. The last digit checks the five before it; a leading zero that a spreadsheet
 * dropped is put back, and only a code whose check digit fits is believed.
 */
final class MunicipalityCode {

    private static final Pattern DIGITS = Pattern.compile("(\\d{5,6})(\\.0)?");
    private static final int LAST_PREFECTURE = 47;

    private MunicipalityCode() {}

    static Reading<String> read(String cell) {
        if (CellText.statesNothing(cell)) {
            return Reading.nothing();
        }
        String text = CellText.squeezed(cell);
        if (!DIGITS.matcher(text).matches()) {
            return Reading.problem(Reason.CODE_UNREADABLE);
        }
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        String code = digits.length() == 5 ? "0" + digits : digits;
        int prefecture = Integer.parseInt(code.substring(0, 2));
        if (prefecture < 1 || prefecture > LAST_PREFECTURE) {
            return Reading.problem(Reason.CODE_UNREADABLE);
        }
        return LocalGovernmentCode.isRight(code) ? Reading.of(code) : Reading.problem(Reason.CODE_CHECK_DIGIT);
    }
}
