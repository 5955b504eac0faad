package org.hersys.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a notification says beyond the six items; the clinic may send it later. Texts are kept as typed but for blanks
 * around them. Items of the form: notification form 別記様式, numbers 6, 9, 10, 13, 15 and 17; tests and vaccination as in
 * HER-SYS of 2020-05-22.
 *
 * @param postalCode seven digits, or as typed
 * @param municipality code of the local government with its check digit, six digits
 * @param workplace place of work, school or nursery
 * @param guardian name of the guardian of a minor
 * @param guardianContact address and phone of the guardian
 * @param infectedOn day on which the infection is thought to have happened
 * @param furtherTests up to three, so that four results come at once
 * @param variantResult detected, notDetected or pending; null when not tested
 * @param variant mutation or variant that was found
 * @param lineage result of the genome analysis
 * @param vaccinations doses in their order
 * @param complete true when the sender has no more to say, so that nobody is asked for the rest; else null
 */
public record NotificationRest(
        String postalCode,
        String municipality,
        String occupation,
        String workplace,
        String guardian,
        String guardianContact,
        LocalDate firstSeenOn,
        LocalDate infectedOn,
        List<FurtherTest> furtherTests,
        String variantResult,
        String variant,
        String lineage,
        List<Vaccination> vaccinations,
        Boolean complete) {

    /** Nothing of the rest is known yet. */
    public static final NotificationRest NONE =
            new NotificationRest(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A further test; the codes are those of the first. */
    public record FurtherTest(String method, String specimen, LocalDate sampledOn, String result) {}

    /**
     * A dose.
     *
     * @param product code of the vaccine
     */
    public record Vaccination(LocalDate vaccinatedOn, String product) {}

    /** Strips blanks around texts; lists are never null. */
    public NotificationRest {
        postalCode = stripped(postalCode);
        municipality = stripped(municipality);
        occupation = stripped(occupation);
        workplace = stripped(workplace);
        guardian = stripped(guardian);
        guardianContact = stripped(guardianContact);
        furtherTests = given(furtherTests);
        variantResult = stripped(variantResult);
        variant = stripped(variant);
        lineage = stripped(lineage);
        vaccinations = given(vaccinations);
        complete = Boolean.TRUE.equals(complete) ? Boolean.TRUE : null;
    }

    /** The same with other further tests. */
    NotificationRest with(List<FurtherTest> tests) {
        return Copy.of(this, Map.of("furtherTests", tests));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> List<T> given(List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }
}
