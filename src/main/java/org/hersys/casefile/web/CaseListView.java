package org.hersys.casefile.web;

import java.time.OffsetDateTime;
import java.util.List;

/** What the list of cases shows. */
public record CaseListView(
        int total,
        int first,
        int last,
        int all,
        List<Count> counts,
        String status,
        String query,
        String sort,
        String order,
        int page,
        int pages,
        String reportHref,
        List<Row> rows) {

    /** How many cases have a status. */
    public record Count(String status, int count) {}

    /** A case in the list. */
    public record Row(
            String number,
            String name,
            String kana,
            Integer age,
            String ageBand,
            String sex,
            String status,
            String severity,
            ClockView clock,
            String place,
            String placeOrganisation,
            String office,
            OffsetDateTime reportedAt) {}
}
