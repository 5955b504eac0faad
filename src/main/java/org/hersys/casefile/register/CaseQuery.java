package org.hersys.casefile.register;

import java.util.List;
import java.util.Set;

/**
 * What to list.
 *
 * @param status only cases of this status; null for all, also in place of a code that does not exist
 * @param ascending smallest or earliest first
 * @param from where the page begins
 */
public record CaseQuery(CaseCriteria criteria, String status, CaseOrder order, boolean ascending, Place from) {

    /** The statuses in the order of a case's life. */
    public static final List<String> STATUSES = List.of(
            "reported",
            "returned",
            "investigating",
            "awaitingPlacement",
            "inHospital",
            "inHospitalSevere",
            "inHotel",
            "atHome",
            "inCareFacility",
            "released",
            "closed",
            "died",
            "withdrawn",
            "notNotifiable",
            "filed",
            "contact",
            "contactEnded");

    /** Those of them that are of no case. */
    static final Set<String> OF_CONTACTS = Set.of("contact", "contactEnded");

    /** The same with codes that exist. */
    public CaseQuery {
        status = status != null && STATUSES.contains(status) ? status : null;
    }

    /**
     * A place in a list: at its beginning or end, or beside a case. However deep it lies, it is found at once.
     *
     * @param backwards the page that ends there rather than the one that begins there
     * @param number of the case beside which it lies; null for the beginning or, backwards, the end of the list
     */
    public record Place(boolean backwards, String number) {

        /** The beginning of the list. */
        public static final Place FIRST = new Place(false, null);
    }

    /** Whether contacts, who are followed up but are no cases, stay out of the list. */
    boolean leavesContactsOut() {
        return status == null && criteria.isEmpty();
    }

    /** The same list in another order. */
    CaseQuery sortedBy(CaseOrder other) {
        return new CaseQuery(criteria, status, other, ascending, from);
    }
}
