package org.hersys.observation;

import static org.hersys.text.Dates.JAPAN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.release.DeterminingRelease;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long somebody is observed: a patient until release may follow, a contact until the period after the exposure ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WatchPeriod {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final DeterminingRelease release;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    WatchPeriod(JdbcClient jdbc, Cases cases, DeterminingRelease release, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.release = release;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /** The earliest end as far as known now. */
    OffsetDateTime end(long caseId) {
        CaseFile file = cases.get(caseId);
        return file.isContact() ? ofContact(file) : release.earliest(caseId);
    }

    /** Whether the observation may end now. */
    public boolean isOver(long caseId) {
        CaseFile file = cases.get(caseId);
        return file.isContact() ? !OffsetDateTime.now(clock).isBefore(ofContact(file)) : release.isDue(caseId);
    }

    /** The last day of the watch over a contact, for the contact's own pages; nothing for a patient. */
    public Optional<LocalDate> lastDay(CaseFile file) {
        return file.isContact() ? Optional.of(day(file)) : Optional.empty();
    }

    private OffsetDateTime ofContact(CaseFile file) {
        return day(file).plusDays(1).atStartOfDay(JAPAN).toOffsetDateTime();
    }

    private LocalDate day(CaseFile file) {
        return actingAsSystem.call(() -> jdbc.sql("select observed_until from contact where watched_case = ?")
                .param(file.id())
                .query(LocalDate.class)
                .single());
    }
}
