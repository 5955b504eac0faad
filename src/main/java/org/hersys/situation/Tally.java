package org.hersys.situation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many cases there are of each kind, kept as they change. A supervisor gets those of the office, the desk those of the
 * prefecture; the surveillance institute gets no number under ten, and none from which one would follow, all counted anew
 * together once ten more cases have been notified.
 */
@Component
@Transactional(readOnly = true)
class Tally {

    /** Days of which numbers are told: the longest period that is shown, and the week before. */
    private static final int DAYS = 98;

    private static final String OWN = """
            select dimension, key, open, sum(cases)::bigint as cases
              from (select dimension, key, open, cases from case_tally where dimension = any (:kinds)
                    union all
                    select dimension, key, open, cases from case_tally where dimension = any (:days) and key >= :since
                    union all
                    select dimension, key, open, cases from case_tally_change
                     where dimension = any (:kinds) or dimension = any (:days) and key >= :since) t
             group by dimension, key, open having sum(cases) > 0""";

    private static final String BY_OFFICE = """
             union all
            select '%s', office || '%s', open, sum(cases)::bigint
              from (select office, dimension, key, open, cases from case_tally
                    union all select office, dimension, key, open, cases from case_tally_change) t
             where dimension = '%s' group by 1, 2, open having sum(cases) > 0""";

    /** Which numbers are asked for; the last is how the desk asks for those of each office. */
    enum Asked {
        /** What the cases are. */
        CASES(
                List.of("status", "place", "severity", "disease", "sex", "age", "area"),
                List.of("reported", "onset", "diagnosed"),
                BY_OFFICE.formatted("office", "", "status")),
        /** How complete and how late they were reported. */
        REPORTING(
                List.of("delay", "onsetDelay", "birthGiven", "phoneGiven", "sender"),
                List.of(),
                BY_OFFICE.formatted("officeSender", "|' || split_part(key, '|', 2) || '", "sender"));

        private final List<String> kinds;
        private final List<String> days;
        private final String byOffice;

        Asked(List<String> kinds, List<String> days, String byOffice) {
            this.kinds = kinds;
            this.days = days;
            this.byOffice = byOffice;
        }

        /** The statement behind the numbers, as the current actor asks it. */
        String sql() {
            return CurrentActor.get().sight() == Sight.PREFECTURE ? OWN + byOffice : OWN;
        }

        Map<String, Object> parameters(LocalDate today) {
            return Map.of(
                    "kinds",
                    kinds.toArray(String[]::new),
                    "days",
                    days.toArray(String[]::new),
                    "since",
                    today.minusDays(DAYS).toString());
        }
    }

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
     *     (from diagnosis or onset to notification); birthGiven, phoneGiven, sender, officeSender; for the institute all
     * @param key code of the kind: a day as yyyy-mm-dd, an age as the first year of its decade, a delay as the first of its days, a
     *     sender with whether its notification was complete; the institute's areas with their office
     * @param open in care now, or closed
     * @param cases how many; null where the number may not be known
     */
    record Count(String dimension, String key, boolean open, Long cases) {}

    /** All numbers of cases that the actor may know, of the days those of the last {@value #DAYS}; none of them is zero. */
    List<Count> counts() {
        if (CurrentActor.get().hasAny(Role.SURVEILLANCE)) {
            return jdbc.sql("select dimension, key, open, cases from case_tally_published()")
                    .query(Count.class)
                    .list();
        }
        return counts(Asked.CASES);
    }

    /** How complete and how late notifications were; not told to the institute. */
    List<Count> reporting() {
        return counts(Asked.REPORTING);
    }

    private List<Count> counts(Asked asked) {
        return jdbc.sql(asked.sql())
                .params(asked.parameters(LocalDate.now(clock.withZone(Dates.JAPAN))))
                .query(Count.class)
                .list();
    }

    /** When the institute's numbers were counted; null while there are none. */
    OffsetDateTime toldAt() {
        return jdbc.sql("select max(told_at) as told_at from case_tally_published()")
                .query((row, number) -> row.getObject("told_at", OffsetDateTime.class))
                .list()
                .get(0);
    }
}
