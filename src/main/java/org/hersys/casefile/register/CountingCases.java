package org.hersys.casefile.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hersys.casefile.CaseStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what fits a search, open and closed cases apart, and stops where nobody reads the number any more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CountingCases {

    private final ReachedCases cases;

    CountingCases(ReachedCases cases) {
        this.cases = cases;
    }

    /** How many cases fit, by status, and how many the list holds. */
    public CaseCounts of(CaseQuery query) {
        Map<String, Integer> found = new HashMap<>();
        found.putAll(part(query, false));
        found.putAll(part(query, true));
        Map<String, Integer> byStatus = new LinkedHashMap<>();
        CaseQuery.STATUSES.stream()
                .filter(found::containsKey)
                .forEach(status -> byStatus.put(status, found.get(status)));
        return total(query, byStatus);
    }

    /** How many cases fit, at most {@link #most} and one. */
    public int upToMany(CaseQuery query) {
        return sum(count(new CaseConditions(query.criteria()).andStatus(query.status()), most(query)));
    }

    /** Up to how many cases are counted: fewer where each has to be looked up by its person. */
    public static int most(CaseQuery query) {
        return query.criteria().fields().keySet().stream().anyMatch(SearchField::isOfThePerson) ? 1_000 : 10_000;
    }

    private CaseCounts total(CaseQuery query, Map<String, Integer> byStatus) {
        boolean told = query.status() == null
                ? byStatus.values().stream().allMatch(Objects::nonNull)
                : byStatus.getOrDefault(query.status(), 0) != null;
        int total = !told
                ? upToMany(query)
                : query.status() == null ? sum(byStatus) : byStatus.getOrDefault(query.status(), 0);
        boolean many = !told && total > most(query);
        return new CaseCounts(byStatus, many ? most(query) : total, many);
    }

    private Map<String, Integer> part(CaseQuery query, boolean closed) {
        var conditions =
                new CaseConditions(query.criteria()).and(closed ? "c.closed_as is not null" : "c.closed_as is null");
        Map<String, Integer> counted = count(conditions, most(query));
        if (sum(counted) > most(query)) {
            CaseQuery.STATUSES.stream()
                    .filter(status -> CaseStatus.isClosed(status) == closed)
                    .forEach(status -> counted.put(status, null));
        }
        return counted;
    }

    private Map<String, Integer> count(CaseConditions conditions, int most) {
        String limit = "limit " + (most + 1);
        Map<String, Integer> counted = new HashMap<>();
        cases.select(
                "select status, count(*) as number from (select status from (%s) b " + limit + ") c group by status",
                "coalesce(c.closed_as, c.status) as status",
                conditions,
                limit,
                statement -> statement.query(row -> {
                    counted.put(row.getString("status"), row.getInt("number"));
                }));
        return counted;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
