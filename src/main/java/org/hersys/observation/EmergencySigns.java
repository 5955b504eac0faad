package org.hersys.observation;

import java.util.List;

/** The thirteen signs at which a patient at home must be seen at once (ministry, 2020-04-27). */
public final class EmergencySigns {

    /** All codes in the order in which they are asked: face, breath, mind. */
    public static final List<String> ALL = List.of(
            "paleFace",
            "purpleLips",
            "actsStrange",
            "roughBreath",
            "suddenBreathless",
            "breathlessMoving",
            "chestPain",
            "cannotLie",
            "shoulderBreathing",
            "suddenWheeze",
            "dazed",
            "confused",
            "irregularPulse");

    /** At least one of the signs, not said which: a telephone's keys and a short SMS cannot say more. */
    public static final String NOT_SAID = "notSaid";

    private EmergencySigns() {}

    /** Whether all of these are codes of signs that a report can hold. */
    static boolean areKnown(List<String> codes) {
        return codes.stream().allMatch(code -> NOT_SAID.equals(code) || ALL.contains(code));
    }
}
