package org.hersys.supervision;

import java.util.Map;
import java.util.Set;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;

/**
 * Which finished instances or answers of tables are meant; null leaves a filter out.
 *
 * @param of key of the process, or of the decision table
 * @param state id of the end event reached, or {@link #STOPPED}
 * @param days how many days ago at most; one of {@link #PERIODS}
 * @param office the health centre of the case, for the prefecture's desk
 * @param number of the one case meant; then all processes and tables are
 */
record PastFilter(String of, String state, Integer days, String office, String number) {

    /** In place of an end event: ended from outside before any was reached. */
    static final String STOPPED = "-";

    static final Set<Integer> PERIODS = Set.of(1, 7, 28, 91, 365);
    private static final int USUAL = 7;

    PastFilter {
        of = Asked.code(of);
        state = Asked.code(state);
        days = days != null && PERIODS.contains(days) ? days : USUAL;
        office = Asked.code(office);
        number = Asked.code(number);
    }

    /** The same of this process or table. */
    PastFilter of(String key) {
        return new PastFilter(key, state, days, office, number);
    }

    /** What is asked for, by the names that addresses and forms have for it. */
    public Map<String, Object> parameters() {
        return Asked.set("of", of, "state", state, "days", days, "office", office, "number", number);
    }

    /** The one office whose rows are meant, by which they are found; null where they are those of the whole prefecture. */
    String oneOffice() {
        Actor reader = CurrentActor.get();
        return reader.sight() == Sight.PREFECTURE ? office : reader.organisation();
    }

    /** The conditions on a case {@code c}; their parameters are put in. */
    String ofCase(Map<String, Object> parameters) {
        String conditions = ProcessFilter.ownCases();
        if (office != null) {
            conditions += " and c.office = :office";
            parameters.put("office", office);
        }
        if (number != null) {
            conditions += " and c.number = :number";
            parameters.put("number", number);
        }
        return conditions;
    }
}
