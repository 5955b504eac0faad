package org.hersys.contact;

import java.time.LocalDate;

/** A contact as the patient names them. Texts are kept as typed but for blanks around them; an empty text is null. */
public record NewContact(String name, String phone, String relation, Boolean household, LocalDate lastExposureOn) {

    /** Strips blanks around texts; what is not said is no. */
    public NewContact {
        name = stripped(name);
        phone = stripped(phone);
        relation = stripped(relation);
        household = Boolean.TRUE.equals(household);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
