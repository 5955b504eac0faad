package org.hersys.casefile.register;

import static org.hersys.casefile.register.SearchField.BIRTH_DATE;
import static org.hersys.casefile.register.SearchField.NAME;
import static org.hersys.casefile.register.SearchField.NOTIFIED_FROM;
import static org.hersys.casefile.register.SearchField.NOTIFIED_TO;
import static org.hersys.casefile.register.SearchField.NUMBER;
import static org.hersys.casefile.register.SearchField.OFFICE;
import static org.hersys.casefile.register.SearchField.ONSET_FROM;
import static org.hersys.casefile.register.SearchField.ONSET_TO;
import static org.hersys.casefile.register.SearchField.PHONE;
import static org.hersys.casefile.register.SearchField.PLACE;
import static org.hersys.casefile.register.SearchField.RELEASED_FROM;
import static org.hersys.casefile.register.SearchField.RELEASED_TO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.PersonKeys;
import org.hersys.casefile.PersonKeys.Range;
import org.hersys.text.Dates;

/** Criteria as SQL on {@code case_file c}, of leakproof comparisons only, so that indexes serve them under row security. */
final class CaseConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean personal;

    CaseConditions(CaseCriteria criteria) {
        personal = ofPerson(criteria);
        equal("c.number", criteria.get(NUMBER));
        equal("c.office", criteria.get(OFFICE));
        equal("c.place", criteria.get(PLACE));
        from("c.reported_at", start(criteria.day(NOTIFIED_FROM)));
        before("c.reported_at", start(next(criteria.day(NOTIFIED_TO))));
        from("c.onset_on", criteria.day(ONSET_FROM));
        before("c.onset_on", next(criteria.day(ONSET_TO)));
        if (criteria.get(RELEASED_FROM) != null || criteria.get(RELEASED_TO) != null) {
            conditions.add("c.closed_as = 'released'");
        }
        from("c.closed_at", start(criteria.day(RELEASED_FROM)));
        before("c.closed_at", start(next(criteria.day(RELEASED_TO))));
    }

    /** Only cases of a status; null for any. */
    CaseConditions andStatus(String status) {
        if (status != null && CaseStatus.isClosed(status)) {
            equal("c.closed_as", status);
        } else if (status != null) {
            conditions.add("c.closed_as is null");
            equal("c.status", status);
        }
        return this;
    }

    /** Adds a condition on values that are given elsewhere. */
    CaseConditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with a place for a value. */
    CaseConditions and(String condition, Object value) {
        conditions.add(condition.replace("?", place(value)));
        return this;
    }

    /** Whether they concern the person. */
    boolean personal() {
        return personal;
    }

    /** The conditions, each after an {@code and}. */
    String sql() {
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    /** The values of the places in the conditions. */
    Map<String, Object> values() {
        return values;
    }

    private boolean ofPerson(CaseCriteria criteria) {
        List<String> ofPerson = new ArrayList<>();
        if (criteria.get(NAME) != null) {
            String ranges = PersonKeys.ranges(criteria.get(NAME)).stream()
                    .map(this::within)
                    .collect(Collectors.joining(" or "));
            ofPerson.add(ranges.isEmpty() ? "false" : "(" + ranges + ")");
        }
        if (criteria.get(PHONE) != null) {
            ofPerson.add(within(Range.beginning("phone_key", criteria.get(PHONE))));
        }
        if (criteria.get(BIRTH_DATE) != null) {
            ofPerson.add("p.birth_date = " + place(criteria.day(BIRTH_DATE)));
        }
        if (!ofPerson.isEmpty()) {
            conditions.add("c.person_id in (select p.id from person p where " + String.join(" and ", ofPerson) + ")");
        }
        return !ofPerson.isEmpty();
    }

    private String within(Range range) {
        return "p.%1$s >= %2$s and p.%1$s < %3$s".formatted(range.column(), place(range.from()), place(range.before()));
    }

    private void equal(String column, Object value) {
        compare(column, "=", value);
    }

    private void from(String column, Object value) {
        compare(column, ">=", value);
    }

    private void before(String column, Object value) {
        compare(column, "<", value);
    }

    private void compare(String column, String operator, Object value) {
        if (value != null) {
            conditions.add(column + " " + operator + " " + place(value));
        }
    }

    private String place(Object value) {
        String name = "value" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static LocalDate next(LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static Object start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Dates.JAPAN).toOffsetDateTime();
    }
}
