package org.hersys.link;

import java.util.Locale;
import java.util.Set;
import org.hersys.access.Actor;

/**
 * A link that holds.
 *
 * @param caseId whose it is
 * @param household the own case and those the person reports for
 * @param language of the person, as the case file knows it
 * @param confirmed whether the birth date was given on the device that asks
 */
public record PatientLink(long caseId, Set<Long> household, Locale language, boolean confirmed) {

    /** Whom the link lets act; only a confirmed one lets anybody. */
    public Actor actor() {
        if (!confirmed) {
            throw new IllegalStateException("The birth date has not been given on this device");
        }
        return Actor.patient(household, language);
    }
}
