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

    static final int MANY_ON_ONE_DAY = 1_000;

    /** The steepest days of published lists hold about five times the usual number. */
    static final int TIMES_THE_USUAL = 10;

    private final JdbcClient jdbc;

    WholeFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Objection(String reason, List<String> args) {}

    private record Peak(LocalDate day, long cases, long usual) {}

    Optional<Objection> objection(UUID run, Map<String, Integer> counts) {
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
        return peak(run)
                .filter(peak -> peak.cases() >= MANY_ON_ONE_DAY && peak.cases() > TIMES_THE_USUAL * peak.usual())
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

    /** The day with most cases, and how many the other days have as a rule. */
    private Optional<Peak> peak(UUID run) {
        return jdbc.sql("""
                        with per_day as (select day, count(*) as cases from import_row
                                          where run_id = ? and day is not null and outcome <> 'refused' group by day),
                        peak as (select * from per_day order by cases desc, day limit 1)
                        select p.day, p.cases, coalesce((select percentile_disc(0.5) within group (order by d.cases)
                                                           from per_day d where d.day <> p.day), 0) as usual from peak p""").param(run).query(Peak.class).optional();
    }
}
