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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.NameParts;
import org.hersys.casefile.PersonKeys;
import org.hersys.casefile.PersonKeys.Range;
import org.hersys.text.Dates;

/** What is searched for as conditions on {@code case_file c} and on {@code person p}. */
final class CaseConditions {

    private static final String NOTHING = new Conditions().sql();

    private CaseConditions() {}

    /** Whether anything is asked about the person. */
    static boolean concernPerson(CaseCriteria criteria) {
        return Stream.of(NAME, PHONE, BIRTH_DATE).anyMatch(field -> criteria.get(field) != null);
    }

    /** The people who may be meant, each way with an index of its own; somebody may be found twice. */
    static String people(Conditions conditions, CaseCriteria criteria) {
        String others = others(conditions, criteria);
        if (criteria.get(NAME) == null) {
            return "select p.id from person p where " + others;
        }
        String alike = others.equals(NOTHING)
                ? NOTHING
                : "(select true from person p where p.id = n.person_id and " + others + ")";
        return Stream.concat(
                        Stream.of("select p.id from person p where " + begins(conditions, criteria) + " and " + others),
                        NameParts.ranges(criteria.get(NAME)).stream()
                                .map(range -> "select n.person_id from name_part n where "
                                        + conditions.within("n", List.of(range)) + " and " + alike))
                .collect(Collectors.joining(" union all "));
    }

    /** Whether somebody is meant, looked at for each case {@code c} that is met: neither joined nor turned round. */
    static String meant(Conditions conditions, CaseCriteria criteria) {
        String name = criteria.get(NAME) == null
                ? ""
                : " and (%s or exists (select from name_part n where n.person_id = p.id and %s))"
                        .formatted(begins(conditions, criteria), inside(conditions, criteria));
        return "(select true from person p where p.id = c.person_id and " + others(conditions, criteria) + name + ")";
    }

    private static String begins(Conditions conditions, CaseCriteria criteria) {
        return conditions.within("p", PersonKeys.ranges(criteria.get(NAME)));
    }

    private static String inside(Conditions conditions, CaseCriteria criteria) {
        return conditions.within("n", NameParts.ranges(criteria.get(NAME)));
    }

    private static String others(Conditions conditions, CaseCriteria criteria) {
        Conditions others = conditions.nested();
        if (criteria.get(PHONE) != null) {
            others.and(others.within("p", List.of(Range.beginning("phone_key", criteria.get(PHONE)))));
        }
        return others.compare("p.birth_date", "=", criteria.day(BIRTH_DATE)).sql();
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
