package org.hersys.casefile.register;

import static org.hersys.casefile.register.SearchField.BIRTH_DATE;
import static org.hersys.casefile.register.SearchField.DISEASE;
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
import java.util.stream.Collectors;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.PersonKeys;
import org.hersys.casefile.PersonKeys.Range;
import org.hersys.text.Dates;

/** What is searched for as conditions on {@code case_file c} and on {@code person p}. */
final class CaseConditions {

    private CaseConditions() {}

    /** What concerns the person. */
    static Conditions onPerson(Conditions conditions, CaseCriteria criteria) {
        if (criteria.get(NAME) != null) {
            String ranges = PersonKeys.ranges(criteria.get(NAME)).stream()
                    .map(conditions::within)
                    .collect(Collectors.joining(" or "));
            conditions.and(ranges.isEmpty() ? "false" : "(" + ranges + ")");
        }
        if (criteria.get(PHONE) != null) {
            conditions.and(conditions.within(Range.beginning("phone_key", criteria.get(PHONE))));
        }
        return conditions.compare("p.birth_date", "=", criteria.day(BIRTH_DATE));
    }

    /** What concerns the case. */
    static Conditions onCase(CaseCriteria criteria) {
        Conditions conditions = new Conditions()
                .compare("c.number", "=", criteria.get(NUMBER))
                .compare("c.disease", "=", criteria.get(DISEASE))
                .compare("c.office", "=", criteria.get(OFFICE))
                .compare("c.place", "=", criteria.get(PLACE))
                .compare("c.reported_at", ">=", start(criteria.day(NOTIFIED_FROM)))
                .compare("c.reported_at", "<", start(next(criteria.day(NOTIFIED_TO))))
                .compare("c.onset_on", ">=", criteria.day(ONSET_FROM))
                .compare("c.onset_on", "<", next(criteria.day(ONSET_TO)))
                .compare("c.closed_at", ">=", start(criteria.day(RELEASED_FROM)))
                .compare("c.closed_at", "<", start(next(criteria.day(RELEASED_TO))));
        return criteria.get(RELEASED_FROM) == null && criteria.get(RELEASED_TO) == null
                ? conditions
                : conditions.and("c.closed_as = 'released'");
    }

    /** Only cases of the status asked for. Contacts are no cases: a list shows them when somebody asks for them or searches. */
    static Conditions listed(Conditions conditions, CaseQuery query) {
        String status = query.status();
        if (status == null) {
            return query.leavesContactsOut()
                    ? conditions.and("c.status <> 'contact' and c.status <> 'contactEnded'")
                    : conditions;
        }
        return CaseStatus.isClosed(status)
                ? conditions.compare("c.closed_as", "=", status)
                : conditions.and("c.closed_as is null").compare("c.status", "=", status);
    }

    private static LocalDate next(LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static Object start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Dates.JAPAN).toOffsetDateTime();
    }
}
