package org.hersys.casefile.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.Organisation;
import org.hersys.casefile.register.CaseCounts;
import org.hersys.casefile.register.CaseOrder;
import org.hersys.casefile.register.CaseQuery;

/**
 * What the list of cases shows.
 *
 * @param before whether there are cases before this page
 * @param after whether there are cases after it
 * @param reportHref where whoever may report cases does so, or null
 */
public record CaseListView(
        ListAddress address,
        CaseCounts counts,
        List<Row> rows,
        boolean before,
        boolean after,
        SearchForm form,
        List<Organisation> offices,
        String reportHref) {

    /** What is listed. */
    public CaseQuery query() {
        return address.query();
    }

    /** In which orders it can be shown: in every one, unless there are too many cases. */
    public List<CaseOrder> orders() {
        return counts.many() ? List.of(query().order()) : List.of(CaseOrder.values());
    }

    /** Whether the list is narrowed in any way. */
    public boolean narrowed() {
        return !query().criteria().isEmpty() || query().status() != null;
    }

    /** A case in the list. */
    public record Row(
            String number,
            String disease,
            String name,
            String kana,
            String age,
            String sex,
            String status,
            String severity,
            ClockView clock,
            String place,
            String placeOrganisation,
            String office,
            OffsetDateTime reportedAt) {}
}
