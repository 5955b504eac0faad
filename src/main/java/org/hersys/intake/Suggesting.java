package org.hersys.intake;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page suggests for its fields: the address of a postal code, the reading of a family name. */
@Component
class Suggesting {

    private final PostalCodes places;
    private final NameReadings readings;

    Suggesting(PostalCodes places, NameReadings readings) {
        this.places = places;
        this.readings = readings;
    }

    /** Suggestions by field: for an empty one, and where one stands in its field untouched, so that it stays marked. */
    Map<String, String> of(TypedNotification typed) {
        Map<String, String> suggestions = new HashMap<>();
        places.find(typed.postalCode())
                .filter(place -> isOpen(typed.address(), place.address()))
                .ifPresent(place -> suggestions.put("address", place.address()));
        readings.familyName(typed.name())
                .filter(reading -> isOpen(typed.kana(), reading))
                .ifPresent(reading -> suggestions.put("kana", reading));
        return suggestions;
    }

    /** Whether there is no place to suggest for what is written as a postal code. */
    boolean knowsNoPlace(TypedNotification typed) {
        return places.isUnknown(typed.postalCode());
    }

    private static boolean isOpen(String typed, String suggestion) {
        return typed == null || typed.isBlank() || typed.strip().equals(suggestion);
    }
}
