package org.hersys.casefile.web;

import java.util.UUID;
import org.hersys.casefile.register.CaseOrder;
import org.hersys.casefile.register.CaseQuery;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list, and of the same list in another way. It holds ids, codes and numbers, never what is searched for. */
public record ListAddress(UUID search, CaseQuery query) {

    /** The list from its beginning. */
    public String first() {
        return text(query.status(), query.order(), query.ascending(), null, null);
    }

    /** The last page. */
    public String last() {
        return text(query.status(), query.order(), query.ascending(), "before", "end");
    }

    /** The page after the one that ends with a case. */
    public String after(String number) {
        return text(query.status(), query.order(), query.ascending(), "after", number);
    }

    /** The page before the one that begins with a case. */
    public String before(String number) {
        return text(query.status(), query.order(), query.ascending(), "before", number);
    }

    /** Only the cases of a status; of all for null. */
    public String of(String status) {
        return text(status, query.order(), query.ascending(), null, null);
    }

    /** In another order, or in the same the other way round. */
    public String sorted(CaseOrder order) {
        boolean ascending = order == query.order() ? !query.ascending() : order == CaseOrder.NAME;
        return text(query.status(), order, ascending, null, null);
    }

    /** What follows the question mark for the whole list; for other pages about the same cases. */
    public String parameters() {
        String address = first();
        return address.contains("?") ? address.substring(address.indexOf('?')) : "";
    }

    private String text(String status, CaseOrder order, boolean ascending, String place, String number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        if (search != null) {
            address.queryParam("search", search);
        }
        if (status != null) {
            address.queryParam("status", status);
        }
        if (order != CaseOrder.REPORTED || ascending) {
            address.queryParam("sort", order.code()).queryParam("order", ascending ? "asc" : "desc");
        }
        if (place != null) {
            address.queryParam(place, number);
        }
        return address.build().toUriString();
    }
}
