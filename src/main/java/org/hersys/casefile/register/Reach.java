package org.hersys.casefile.register;

import java.util.List;
import org.hersys.access.Actor;

/**
 * The ways in which an actor comes to see cases, each a condition that one index serves in the order of the list. They
 * only lead PostgreSQL to the rows; whether a row is seen is decided by its policies, which these follow. Together they
 * are all ways, and no case is in two of them.
 */
final class Reach {

    private static final String OF_OFFICE = "c.office = :organisation";
    private static final String LENT_TO_OFFICE = """
            c.office <> :organisation and (c.offered_office = :organisation or c.id = any (array(
              select r.case_id from related_office r where r.office = :organisation
              union select e.case_id from emergency_access e where e.login = :login and e.until > now())))""";
    private static final String OF_CLINIC = "c.clinic = :organisation";
    private static final String IN_BEDS =
            "c.clinic is distinct from :organisation and c.place_organisation = :organisation";
    private static final String OBSERVED = "c.observer = :organisation";
    private static final String STAYING_OR_GRANTED = """
            c.observer is distinct from :organisation and (c.place_organisation = :organisation or c.id = any (array(
              select g.case_id from case_grant g where g.organisation = :organisation and g.kind = 'byHand'
                 and g.ended_at is null and g.until > now())))""";
    private static final String OF_PREFECTURE = "c.prefecture = :prefecture";

    private Reach() {}

    /** The conditions on {@code case_file c}; none for an actor who sees no case. */
    static List<String> of(Actor actor) {
        return switch (actor.sight()) {
            case SYSTEM -> List.of("true");
            case OFFICE -> List.of(OF_OFFICE, LENT_TO_OFFICE);
            case CLINIC -> List.of(OF_CLINIC, IN_BEDS);
            case AGENCY -> List.of(OBSERVED, STAYING_OR_GRANTED);
            case PREFECTURE -> List.of(OF_PREFECTURE);
            case POLICY, NONE -> List.of();
        };
    }
}
