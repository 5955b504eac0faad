package org.hersys.casefile.register;

import java.util.ArrayList;
import java.util.List;
import org.hersys.access.Actor;

/**
 * The ways in which an actor comes to see cases, each a condition that one index serves in the order of the list. They
 * only lead PostgreSQL to the rows; whether a row is seen is decided by its policies, which these follow. Together they
 * are all ways, and no case is in two of them.
 */
final class Reach {

    private static final List<String> OF_OFFICE =
            ways("c.office = :organisation", "c.offered_office = :organisation", """
            c.id = any (array(
              select r.case_id from related_office r where r.office = :organisation
              union select e.case_id from emergency_access e where e.login = :login and e.until > now()))""");
    private static final List<String> OF_CLINIC =
            ways("c.clinic = :organisation", "c.place_organisation = :organisation");
    private static final List<String> OF_AGENCY =
            ways("c.observer = :organisation", "c.place_organisation = :organisation", """
            c.id = any (array(
              select g.case_id from case_grant g where g.organisation = :organisation and g.kind = 'byHand'
                 and g.ended_at is null and g.until > now()))""");
    private static final List<String> OF_PREFECTURE = ways("c.prefecture = :prefecture");

    private Reach() {}

    /** The conditions on {@code case_file c}; none for an actor who sees no case. */
    static List<String> of(Actor actor) {
        return switch (actor.sight()) {
            case SYSTEM -> List.of("true");
            case OFFICE -> OF_OFFICE;
            case CLINIC -> OF_CLINIC;
            case AGENCY -> OF_AGENCY;
            case PREFECTURE -> OF_PREFECTURE;
            case POLICY, NONE -> List.of();
        };
    }

    /** Each way without what is seen in one of the ways before it. */
    private static List<String> ways(String... conditions) {
        List<String> ways = new ArrayList<>();
        StringBuilder earlier = new StringBuilder();
        for (String condition : conditions) {
            ways.add(condition + earlier);
            earlier.append(" and (").append(condition).append(") is not true");
        }
        return List.copyOf(ways);
    }
}
