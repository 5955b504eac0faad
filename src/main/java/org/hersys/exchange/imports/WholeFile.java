package org.hersys.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a file that was checked row by row is plainly wrong as a whole; then nothing of it is taken in unasked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WholeFile {

    static final int FEW = 10;

    /** A tenth of the rows with impossible dates is a column read wrongly, not a typing error. */
    static final int TENTH = 10;

    static final int MANY_ON_ONE_DAY = 2_000;

    /** Of the cases known by their number; a corrected list keeps nearly all its days. */
    static final int HALF = 2;

    /** From December to January of one year, or back: the list passes over a New Year that nobody has told. */
    static final int DAYS_OF_A_WRONG_YEAR = 270;

    /** A list in the order of its days passes over New Year once, or twice; one in another order jumps all the time. */
    static final int FEW_JUMPS = 3;

    /** Waves of an epidemic rise within weeks; no day of a published list has so many times the best day around it. */
    static final int TIMES_THE_WEEK = 10;

    private final JdbcClient jdbc;

    WholeFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Objection(String reason, List<String> args) {}

    private record Peak(LocalDate day, long cases) {}

    private record Known(long rows, long others) {}

    private record Jump(long line, LocalDate before, LocalDate day) {}

    Optional<Objection> objection(ImportRun checked, Map<String, Integer> counts) {
        UUID run = checked.id();
        long rows = counts.values().stream().mapToLong(Integer::longValue).sum();
        long refused = counts.getOrDefault(ImportRow.REFUSED, 0);
        if (rows == 0) {
            return Optional.of(new Objection("exchange.import.stopped.noRows", List.of()));
        }
        long impossible = impossibleDates(run);
        if (impossible >= FEW && impossible * TENTH > rows) {
            return objection("impossibleDates", impossible, rows);
        }
        if (refused >= FEW && refused * 2 > rows) {
            return objection("mostRefused", refused, rows);
        }
        Optional<Objection> ofOthers = ofOthers(run);
        if (ofOthers.isPresent()) {
            return ofOthers;
        }
        List<Jump> jumps = checked.firstMonth() == null ? List.of() : jumps(run);
        if (!jumps.isEmpty() && jumps.size() <= FEW_JUMPS) {
            Jump first = jumps.get(0);
            return Optional.of(new Objection(
                    "exchange.import.stopped.newYear",
                    List.of(
                            String.valueOf(first.line()),
                            first.before().toString(),
                            first.day().toString())));
        }
        return peak(run)
                .map(peak -> new Objection(
                        "exchange.import.stopped.oneDay",
                        List.of(peak.day().toString(), String.valueOf(peak.cases()))));
    }

    private static Optional<Objection> objection(String reason, long some, long all) {
        return Optional.of(
                new Objection("exchange.import.stopped." + reason, List.of(String.valueOf(some), String.valueOf(all))));
    }

    private long impossibleDates(UUID run) {
        return jdbc.sql("""
                        select count(*) from import_row where run_id = ? and outcome = 'refused' and problems -> 0 ->> 'key' in (
                          'exchange.linelist.dateImpossible', 'exchange.linelist.dateInFuture', 'exchange.linelist.dateTooEarly',
                          'exchange.linelist.dateOutsideEra', 'problem.inFuture')""").param(run).query(Long.class).single();
    }

    /** Whether most numbers are those of cases that were taken in with other days: of a list of somebody else. */
    private Optional<Objection> ofOthers(UUID run) {
        Known known = jdbc.sql("""
                        select count(*) as rows, count(*) filter (where c.diagnosed_on <> r.day) as others
                          from import_row r join case_file c on c.number = r.case_number
                         where r.run_id = ? and r.outcome in ('revised', 'unchanged')""").param(run).query(Known.class).single();
        return known.others() >= FEW && known.others() * HALF > known.rows()
                ? objection("otherList", known.others(), known.rows())
                : Optional.empty();
    }

    /** Where the days of rows that follow one another are nearly a year apart. */
    private List<Jump> jumps(UUID run) {
        return jdbc.sql("""
                        select line, before, day from (
                          select line, day, lag(day) over (order by line) as before
                            from import_row where run_id = :run and day is not null and outcome <> 'refused') followed
                         where abs(day - before) > :days order by line limit :many""")
                .param("run", run)
                .param("days", DAYS_OF_A_WRONG_YEAR)
                .param("many", FEW_JUMPS + 1)
                .query(Jump.class)
                .list();
    }

    /** A day with thousands of cases among days, a week to either side, that have nothing like it. */
    private Optional<Peak> peak(UUID run) {
        return jdbc.sql("""
                        with per_day as (select day, count(*) as cases from import_row
                                          where run_id = :run and day is not null and outcome <> 'refused' group by day)
                        select p.day, p.cases from per_day p
                         where p.cases >= :many and p.cases > :times * coalesce((select max(d.cases) from per_day d
                                where d.day <> p.day and d.day between p.day - 7 and p.day + 7), 0)
                         order by p.cases desc limit 1""")
                .param("run", run)
                .param("many", MANY_ON_ONE_DAY)
                .param("times", TIMES_THE_WEEK)
                .query(Peak.class)
                .optional();
    }
}
