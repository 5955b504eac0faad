package org.hersys.messaging;

import java.util.Optional;

/** Whom somebody who calls in may be, and whether they can prove it. Whoever knows the patients implements it. */
public interface Callers {

    /**
     * Somebody under observation.
     *
     * @param language ja, en, zh, ko, vi or pt
     */
    record Caller(long caseId, long personId, String language) {}

    /** The one person with a telephone number in E.164; nothing when there is none, or several share it. */
    Optional<Caller> withTelephone(String number);

    /** The person of a case number, typed as digits. */
    Optional<Caller> withCaseNumber(String digits);

    /** The person of a case. */
    Optional<Caller> ofCase(long caseId);

    /** Whether eight digits are the birth date of the person; wrong ones are counted and shut this way in the end. */
    boolean confirm(long caseId, String digits);
}
