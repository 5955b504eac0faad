package org.hersys.casefile.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be meant by a search. Of a rare name the people are looked up first and then their cases; of a common one the
 * list is read in its order and each case's person looked at, which soon fills a page. PostgreSQL knows how common a key
 * is, but under row security it cannot know how many cases somebody sees, and left alone takes the wrong way (ADR 24).
 */
@Component
class SoughtPeople {

    /** Expected people from which a name is common; the policy's share in the estimate is a half. */
    private static final int MANY = 4_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SoughtPeople(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What was found out about the people.
     *
     * @param anybody nothing about a person was asked for
     * @param ids of those who may be meant; null where they are many
     */
    record Sought(CaseCriteria criteria, boolean anybody, List<Long> ids) {

        /** Whether so many may be meant that the list is read in its order. */
        boolean common() {
            return !anybody && ids == null;
        }

        /** Whether days are searched for, by which an index finds the cases. */
        boolean ranged() {
            return criteria.steadyOrder() != CaseOrder.REPORTED;
        }

        /** Whether few cases are expected, which an index on something else than their order finds. */
        boolean few() {
            return ids != null || ranged();
        }

        /** The conditions of the search on {@code case_file c}. */
        Conditions conditions() {
            Conditions conditions = CaseConditions.onCase(criteria);
            if (ids != null) {
                conditions.and(
                        "c.person_id = any (array(select unnest(cast(? as bigint[]))))", ids.toArray(Long[]::new));
            } else if (!anybody) {
                conditions.and(CaseConditions.meant(conditions, criteria));
            }
            return conditions;
        }
    }

    Sought of(CaseCriteria criteria) {
        if (!CaseConditions.concernPerson(criteria)) {
            return new Sought(criteria, true, null);
        }
        Conditions conditions = new Conditions();
        String people = CaseConditions.people(conditions, criteria);
        return expected(people, conditions) > MANY
                ? new Sought(criteria, false, null)
                : new Sought(
                        criteria,
                        false,
                        jdbc.sql(people)
                                .params(conditions.values())
                                .query(Long.class)
                                .list());
    }

    private double expected(String people, Conditions conditions) {
        String plan = jdbc.sql("explain (format json) " + people)
                .params(conditions.values())
                .query(String.class)
                .single();
        try {
            return json.readTree(plan).at("/0/Plan/Plan Rows").asDouble();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
