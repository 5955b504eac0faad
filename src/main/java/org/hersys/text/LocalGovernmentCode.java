package org.hersys.text;

/** The six-digit code of a local government (全国地方公共団体コード); the last digit checks the five before it. */
public final class LocalGovernmentCode {

    private static final int LAST_PREFECTURE = 47;

    private LocalGovernmentCode() {}

    /** Whether a text is six digits of a prefecture that exists, with the right last digit. */
    public static boolean isRight(String code) {
        if (code == null || !code.matches("[0-9]{6}")) {
            return false;
        }
        int prefecture = Integer.parseInt(code.substring(0, 2));
        return prefecture >= 1
                && prefecture <= LAST_PREFECTURE
                && checkDigit(code.substring(0, 5)) == code.charAt(5) - '0';
    }

    /** Eleven less the weighted sum modulo eleven, of which the last digit counts. */
    private static int checkDigit(String fiveDigits) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (fiveDigits.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }
}
