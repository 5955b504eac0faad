package org.hersys.casefile.web;

import java.util.Optional;
import java.util.UUID;
import org.hersys.casefile.register.CaseCriteria;
import org.hersys.casefile.register.CaseOrder;
import org.hersys.casefile.register.CaseQuery;
import org.hersys.casefile.register.CaseSearches;

/**
 * The address of a list as it was called; what cannot be is left out.
 *
 * @param search id of what is searched for
 * @param after number of the case after which the page begins
 * @param before number of the case before which it ends, or anything else for the last page
 */
record ListRequest(UUID search, String status, String sort, String order, String after, String before) {

    static final ListRequest NONE = new ListRequest(null, null, null, null, null, null);

    /** The address of the list that is asked for, its criteria looked up. */
    ListAddress address(CaseSearches searches) {
        Optional<CaseCriteria> criteria = searches.find(search);
        return new ListAddress(criteria.map(found -> search).orElse(null), query(criteria.orElse(CaseCriteria.NONE)));
    }

    CaseQuery query(CaseCriteria criteria) {
        CaseQuery.Place from =
                before != null ? new CaseQuery.Place(true, number(before)) : new CaseQuery.Place(false, number(after));
        return new CaseQuery(criteria, status, CaseOrder.of(sort), "asc".equals(order), from);
    }

    private static String number(String text) {
        return text != null && text.matches("[0-9A-Z-]{1,20}") ? text : null;
    }
}
