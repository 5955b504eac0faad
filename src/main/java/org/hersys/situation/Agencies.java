package org.hersys.situation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How those who observe people do: for the own office, the desk's prefecture, or the institute in large numbers only. */
@Component
@Transactional(readOnly = true)
class Agencies {

    private final JdbcClient jdbc;
    private final Clock clock;

    Agencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One observer; a number is null where it may not be known.
     *
     * @param people given to it now
     * @param reported of them in the last 24 hours
     * @param silent of them: a report is due and has not come
     * @param alerts open now
     * @param answered alerts in the last 7 days
     * @param median minutes from the report to the answer of half of them at most; null also where there was none
     * @param slow minutes from the report to the answer of nine of ten at most
     * @param handedBack people given to somebody else in the last 7 days
     */
    record Agency(
            String agency,
            Long people,
            Long reported,
            Long silent,
            Long alerts,
            Long answered,
            Long median,
            Long slow,
            Long handedBack) {}

    /** Everybody who observes somebody or did so lately, most people first. */
    List<Agency> all() {
        return jdbc
                .sql("select * from agency_figures(?)")
                .param(OffsetDateTime.now(clock))
                .query(Agency.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Agency::people, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Agency::agency))
                .toList();
    }
}
