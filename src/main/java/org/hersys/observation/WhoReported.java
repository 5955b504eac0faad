package org.hersys.observation;

import org.hersys.access.Names;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Who has entered a report, as it is shown: a colleague by name, others by their organisation, or the patient and their household. */
@Component
class WhoReported {

    private static final String PATIENT = "patient";

    private final Names names;
    private final Words words;

    WhoReported(Names names, Words words) {
        this.names = names;
        this.words = words;
    }

    String of(Observation one) {
        return PATIENT.equals(one.enteredBy()) ? words.say("observation.byPatient") : person(one);
    }

    /** Who works for another organisation is not named, but where they work. */
    private String person(Observation one) {
        String name = names.person(one.enteredBy());
        return name == null || name.isEmpty() ? names.organisation(one.organisation()) : name;
    }
}
