package org.hersys.situation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many cases there are of each kind, kept as they change. A supervisor gets those of the office, the desk those of the
 * prefecture; the surveillance institute gets no number under ten, and none from which one would follow.
 */
@Component
@Transactional(readOnly = true)
class Tally {

    /** Days of which numbers are told: the longest period that is shown, and the week before. */
    private static final int DAYS = 98;

    private static final String OWN = """
            select dimension, key, open, sum(cases)::bigint as cases
              from (select dimension, key, open, cases from case_tally
                     where dimension in ('status', 'place', 'severity', 'disease', 'sex', 'age', 'area', 'delay', 'onsetDelay',
                                         'birthGiven', 'phoneGiven', 'sender')
                    union all
                    select dimension, key, open, cases from case_tally
                     where dimension in ('reported', 'onset', 'diagnosed') and key >= :since
                    union all
                    select dimension, key, open, cases from case_tally_change
                     where dimension not in ('reported', 'onset', 'diagnosed') or key >= :since) t
             group by dimension, key, open having sum(cases) > 0""";

    private static final String BY_OFFICE = """
             union all
            select 'office', office, open, sum(cases)::bigint
              from (select office, dimension, key, open, cases from case_tally
                    union all select office, dimension, key, open, cases from case_tally_change) t
             where dimension = 'status' group by office, open having sum(cases) > 0
             union all
            select 'officeSender', office || '|' || split_part(key, '|', 2), open, sum(cases)::bigint
              from (select office, dimension, key, open, cases from case_tally
                    union all select office, dimension, key, open, cases from case_tally_change) t
             where dimension = 'sender' group by office, split_part(key, '|', 2), open having sum(cases) > 0""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tally(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Cases of a kind.
     *
     * @param dimension status, place, severity, disease, sex, age, area, office; reported, onset, diagnosed; delay and onsetDelay
     *     (from diagnosis or onset to notification); birthGiven, phoneGiven, sender, officeSender
     * @param key code of the kind: a day as yyyy-mm-dd, an age as the first year of its decade, a delay as the first of its days, a
     *     sender with whether its notification was complete; the institute's areas with their office
     * @param open in care now, or closed
     * @param cases how many; null where the number may not be known
     */
    record Count(String dimension, String key, boolean open, Long cases) {}

    /** All numbers that the actor may know, of the days those of the last {@value #DAYS}; none of them is zero. */
    List<Count> counts() {
        if (CurrentActor.get().hasAny(Role.SURVEILLANCE)) {
            return jdbc.sql("select dimension, key, open, cases from case_tally_published()")
                    .query(Count.class)
                    .list();
        }
        return jdbc.sql(sql()).param("since", since()).query(Count.class).list();
    }

    /** The first of the days, as keys are written. */
    String since() {
        return LocalDate.now(clock.withZone(Dates.JAPAN)).minusDays(DAYS).toString();
    }

    /** The statement behind the numbers. */
    static String sql() {
        return CurrentActor.get().sight() == Sight.PREFECTURE ? OWN + BY_OFFICE : OWN;
    }
}
