package org.hersys.portal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A report by the keys of a telephone, question after question: emergency sign, temperature, SpO2. It is a value: each
 * answer gives the next state, so that a call which breaks off leaves nothing half-done. What does not fit is asked
 * again; 9 leads to the centre at any time, and so does an emergency sign.
 *
 * @param next the question to be answered next
 * @param temperature in degrees, once given
 * @param spo2 in percent, once given and measured
 */
record SpokenReport(Question next, BigDecimal temperature, Integer spo2) {

    /** The questions, with the keys waited for (0: until #) and those that fit. */
    enum Question {
        SIGN(1, "[12]"),
        TEMPERATURE(3, "3[3-9]\\d|4[0-3]\\d"),
        SPO2(0, "0|[5-9]\\d|100"),
        DONE(0, ""),
        CENTRE(0, "");

        private final int digits;
        private final String fits;

        Question(int digits, String fits) {
            this.digits = digits;
            this.fits = fits;
        }

        int digits() {
            return digits;
        }
    }

    private static final String TO_THE_CENTRE = "9";

    /** A call begins with the emergency signs. */
    static SpokenReport begun() {
        return new SpokenReport(Question.SIGN, null, null);
    }

    /** The state after keys were pressed; nothing when they do not fit and the question is to be asked again. */
    Optional<SpokenReport> press(String keys) {
        if (TO_THE_CENTRE.equals(keys)) {
            return Optional.of(new SpokenReport(Question.CENTRE, temperature, spo2));
        }
        if (!keys.matches(next.fits)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (next) {
                    case SIGN ->
                        new SpokenReport(keys.equals("1") ? Question.CENTRE : Question.TEMPERATURE, null, null);
                    case TEMPERATURE ->
                        new SpokenReport(
                                Question.SPO2, new BigDecimal(keys.substring(0, 2) + "." + keys.substring(2)), null);
                    case SPO2 ->
                        new SpokenReport(Question.DONE, temperature, keys.equals("0") ? null : Integer.valueOf(keys));
                    case DONE, CENTRE -> this;
                });
    }
}
