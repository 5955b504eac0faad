package org.hersys.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.notification.NotificationRest.FurtherTest;
import org.hersys.notification.NotificationRest.Vaccination;

/** Answers of the form complete-notification: what is beyond the six items, and those of them that may have changed. */
record CompleteNotificationForm(
        String kana,
        String phone,
        String postalCode,
        String address,
        String occupation,
        String workplace,
        String guardian,
        String guardianContact,
        LocalDate firstSeenOn,
        LocalDate infectedOn,
        LocalDate onsetOn,
        List<String> symptoms,
        List<FurtherTest> furtherTests,
        String variantResult,
        String variant,
        String lineage,
        List<Vaccination> vaccinations,
        String remarks,
        String warningReason) {

    /** What the notification says now, with these answers in it. */
    NotificationContent within(NotificationContent said) {
        return Copy.of(Copy.answered(said, this), Map.of("rest", Copy.answered(said.rest(), this)));
    }
}
