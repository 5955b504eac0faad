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

    private EmergencySigns() {}
}
