package org.hersys.messaging;

import java.time.Duration;

/** How soon a message must go, the most urgent first. Codes and emergencies ignore quiet hours. */
public enum Urgency {
    CODE(Duration.ofMinutes(10)),
    EMERGENCY(Duration.ofHours(24)),
    CARE(Duration.ofHours(36)),
    ROUTINE(Duration.ofHours(12));

    private final Duration life;

    Urgency(Duration life) {
        this.life = life;
    }

    /** How long after its time a message still makes sense; one that could not go by then is dropped as expired. */
    public Duration life() {
        return life;
    }

    boolean waitsForDay() {
        return this == CARE || this == ROUTINE;
    }
}
