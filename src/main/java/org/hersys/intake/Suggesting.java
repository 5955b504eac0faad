package org.hersys.intake;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page suggests for its fields: the address of a postal code, the reading of a family name, a known clinic. */
@Component
class Suggesting {

    private final PostalCodes places;
    private final NameReadings readings;
    private final RememberedClinics clinics;

    Suggesting(PostalCodes places, NameReadings readings, RememberedClinics clinics) {
        this.places = places;
        this.readings = readings;
        this.clinics = clinics;
    }

    /** Suggestions by field: for an empty one, and where one stands in its field untouched, so that it stays marked. */
    Map<String, String> of(TypedNotification typed) {
        Map<String, String> suggestions = new HashMap<>();
        places.find(typed.postalCode())
                .ifPresent(place -> offer(suggestions, "address", typed.address(), place.address()));
        readings.familyName(typed.name()).ifPresent(reading -> offer(suggestions, "kana", typed.kana(), reading));
        clinics.find(typed.clinic()).ifPresent(known -> {
            offer(suggestions, "clinicAddress", typed.clinicAddress(), known.address());
            offer(suggestions, "clinicPhone", typed.clinicPhone(), known.phone());
        });
        return suggestions;
    }

    /** Whether there is no place to suggest for what is written as a postal code. */
    boolean knowsNoPlace(TypedNotification typed) {
        return places.isUnknown(typed.postalCode());
    }

    private static void offer(Map<String, String> suggestions, String field, String typed, String known) {
        if (known != null && (typed == null || typed.isBlank() || typed.strip().equals(known))) {
            suggestions.put(field, known);
        }
    }
}
