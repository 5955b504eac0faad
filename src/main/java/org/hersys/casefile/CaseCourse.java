package org.hersys.casefile;

/**
 * What the status of a case follows from, and who sees the case along the way.
 *
 * @param observer organisation that observes the patient, or null
 * @param placeOrganisation hospital or hotel that has the patient or has been asked to, or null
 */
record CaseCourse(String phase, String place, String severity, String observer, String placeOrganisation) {

    static CaseCourse of(CaseFile file) {
        return new CaseCourse(file.phase(), file.place(), file.severity(), file.observer(), file.placeOrganisation());
    }

    /** With the case ends the sight of those who observed or had the patient. */
    CaseCourse enter(String next) {
        return CaseStatus.isClosed(next)
                ? new CaseCourse(next, place, severity, null, null)
                : new CaseCourse(next, place, severity, observer, placeOrganisation);
    }

    CaseCourse stayAt(String where, String organisation) {
        return new CaseCourse(phase, where, severity, observer, organisation);
    }

    CaseCourse graded(String found) {
        return new CaseCourse(phase, place, found, observer, placeOrganisation);
    }

    String status() {
        return CaseStatus.of(phase, place, severity);
    }
}
