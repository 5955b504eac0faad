package org.hersys.messaging;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as carriers want them (E.164); numbers without a country are Japanese. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** By the plan of the numbers in Japan: the library takes invented ones of the right form for none. */
    private static final Pattern MOBILE = Pattern.compile("\\+81[6789]0\\d{8}");

    private PhoneNumbers() {}

    /** Whether a number in E.164 is that of a Japanese mobile telephone. */
    static boolean isMobile(String number) {
        return MOBILE.matcher(number).matches();
    }

    /** Whether a number in E.164 belongs to Japan. */
    static boolean isJapanese(String number) {
        return number.startsWith("+81");
    }

    /** The number in E.164, for example +819012345678; nothing when it cannot be a number. */
    public static Optional<String> e164(String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = LIBRARY.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC), "JP");
            return LIBRARY.isPossibleNumber(number)
                    ? Optional.of(LIBRARY.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
