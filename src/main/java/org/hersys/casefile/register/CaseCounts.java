package org.hersys.casefile.register;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many cases fit, counted only so far that counting stays cheap.
 *
 * @param byStatus number of each status that was met, in the order of a case's life; null where there are too many to tell
 * @param total of the status asked for, or of all; where there are many, at least so many
 * @param many whether there are more than the total
 */
public record CaseCounts(Map<String, Integer> byStatus, int total, boolean many) {

    /** Of every status perhaps, more than so many together. */
    static CaseCounts moreThan(int total) {
        Map<String, Integer> untold = new LinkedHashMap<>();
        CaseQuery.STATUSES.forEach(status -> untold.put(status, null));
        return new CaseCounts(untold, total, true);
    }
}
