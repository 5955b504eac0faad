package org.hersys.casefile.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.register.SoughtPeople.Sought;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what fits a search, open and closed cases apart, and stops where nobody reads the number any more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CountingCases {

    private static final int MANY = 1_000;
    private static final int MANY_OF_A_COMMON_NAME = 100;

    private final ReachedCases cases;
    private final SoughtPeople people;

    CountingCases(ReachedCases cases, SoughtPeople people) {
        this.cases = cases;
        this.people = people;
    }

    /** How many cases fit: all, or at least so many. */
    public record Counted(int number, boolean many) {}

    /** How many cases a list holds. */
    public Counted all(CaseQuery query) {
        return all(query, people.of(query.criteria()));
    }

    CaseCounts of(CaseQuery query, Sought sought) {
        Map<String, Integer> found = new HashMap<>();
        if (sought.ranged()) {
            found.putAll(part(sought, "true", status -> true));
        } else {
            found.putAll(part(sought, "c.closed_as is null", status -> !CaseStatus.isClosed(status)));
            found.putAll(part(sought, "c.closed_as is not null", CaseStatus::isClosed));
        }
        Map<String, Integer> byStatus = new LinkedHashMap<>();
        CaseQuery.STATUSES.stream()
                .filter(found::containsKey)
                .forEach(status -> byStatus.put(status, found.get(status)));
        Counted counted = total(query, sought, byStatus);
        return new CaseCounts(byStatus, counted.number(), counted.many());
    }

    private Counted total(CaseQuery query, Sought sought, Map<String, Integer> byStatus) {
        if (query.status() == null) {
            Map<String, Integer> listed = new HashMap<>(byStatus);
            if (query.leavesContactsOut()) {
                listed.keySet().removeAll(CaseQuery.OF_CONTACTS);
            }
            return listed.values().stream().allMatch(Objects::nonNull)
                    ? new Counted(sum(listed), false)
                    : new Counted(most(sought), true);
        }
        Integer told = byStatus.getOrDefault(query.status(), 0);
        return told == null ? all(query, sought) : new Counted(told, false);
    }

    private Counted all(CaseQuery query, Sought sought) {
        int number = sum(count(sought, CaseConditions.listed(sought.conditions(), query)));
        return new Counted(Math.min(number, most(sought)), number > most(sought));
    }

    private Map<String, Integer> part(Sought sought, String condition, Predicate<String> statuses) {
        Map<String, Integer> counted = count(sought, sought.conditions().and(condition));
        if (sum(counted) > most(sought)) {
            CaseQuery.STATUSES.stream().filter(statuses).forEach(status -> counted.put(status, null));
        }
        return counted;
    }

    private Map<String, Integer> count(Sought sought, Conditions conditions) {
        String limit = "limit " + (most(sought) + 1);
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

    /** Up to how many cases are counted: fewer where the person of each has to be looked at. */
    private static int most(Sought sought) {
        return sought.common() ? MANY_OF_A_COMMON_NAME : MANY;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
