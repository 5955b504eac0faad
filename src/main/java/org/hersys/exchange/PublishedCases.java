package org.hersys.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseBatch;
import org.hersys.casefile.NewCase;
import org.hersys.casefile.Person;
import org.hersys.disease.Diseases;
import org.hersys.exchange.linelist.LineListCase;
import org.hersys.notification.CaseCourse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores published cases of unnamed patients: closed ones as history, open ones with their process begun. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedCases {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CaseBatch cases;
    private final CaseCourse course;
    private final Diseases diseases;
    private final Clock clock;

    PublishedCases(
            JdbcClient jdbc, JdbcTemplate batches, CaseBatch cases, CaseCourse course, Diseases diseases, Clock clock) {
        this.diseases = diseases;
        this.jdbc = jdbc;
        this.batches = batches;
        this.cases = cases;
        this.course = course;
        this.clock = clock;
    }

    /** Stores those of the portion that are not known yet, in a few statements for all of them together. */
    List<RowOutcome> store(List<PublishedCase> portion) {
        String system = "linelist:" + CurrentActor.get().organisation();
        Set<String> known = known(system, portion);
        List<PublishedCase> fresh =
                portion.stream().filter(one -> !known.contains(one.sourceId())).toList();
        List<CaseBatch.Opened> opened =
                cases.open(fresh.stream().map(this::begin).toList());
        List<RowOutcome> outcomes = new ArrayList<>();
        portion.stream()
                .filter(one -> known.contains(one.sourceId()))
                .forEach(one -> outcomes.add(
                        new RowOutcome(one.line(), one.published().number(), "unchanged", null, null, null)));
        addNotifications(fresh, opened);
        addIdentities(system, fresh, opened);
        for (int row = 0; row < fresh.size(); row++) {
            outcomes.add(settle(fresh.get(row), opened.get(row)));
        }
        return outcomes;
    }

    private RowOutcome settle(PublishedCase one, CaseBatch.Opened opened) {
        if (!one.closed()) {
            course.begin(opened.caseId());
        }
        String outcome = one.closed() ? "filed" : "opened";
        return new RowOutcome(one.line(), one.published().number(), outcome, opened.number(), null, null);
    }

    private Set<String> known(String system, List<PublishedCase> portion) {
        return new HashSet<>(jdbc.sql("select value from external_id where system = ? and value = any (?)")
                .params(system, portion.stream().map(PublishedCase::sourceId).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private CaseBatch.Begun begin(PublishedCase one) {
        LineListCase row = one.published();
        OffsetDateTime reportedAt =
                ZonedDateTime.of(day(row).atStartOfDay(), clock.getZone()).toOffsetDateTime();
        String band = "unknown".equals(row.ageBand()) ? null : row.ageBand();
        Person person = new Person(0, null, null, row.sex(), null, band, null, "ja");
        String office = CurrentActor.get().organisation();
        String prefecture = CurrentActor.get().prefecture();
        NewCase begun = new NewCase(
                person,
                diseases.standard().code(),
                row.residence(),
                office,
                prefecture,
                null,
                day(row),
                row.onsetOn(),
                null,
                reportedAt,
                30,
                null);
        String phase = !one.closed() ? "reported" : row.died() ? "died" : "filed";
        return new CaseBatch.Begun(begun, phase, severity(row.severity()));
    }

    private static String severity(String published) {
        return switch (published) {
            case "asymptomatic", "mild" -> "mild";
            case "moderate" -> "moderate1";
            case "severe" -> "severe";
            default -> null;
        };
    }

    private static LocalDate day(LineListCase row) {
        return row.publishedOn() != null ? row.publishedOn() : row.confirmedOn();
    }

    private void addNotifications(List<PublishedCase> fresh, List<CaseBatch.Opened> opened) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < fresh.size(); row++) {
            LineListCase published = fresh.get(row).published();
            rows.add(new Object[] {
                opened.get(row).caseId(),
                "asymptomatic".equals(published.severity()) ? "asymptomatic" : "patient",
                day(published),
                published.onsetOn(),
                published.symptoms().toArray(String[]::new),
                CurrentActor.get().login()
            });
        }
        batches.batchUpdate("""
                insert into notification (case_id, revision, diagnosis_type, method, specimen, result, diagnosed_on,
                  onset_on, symptoms, channel, submitted_by)
                values (?, 1, ?, 'other', 'other', 'positive', ?, ?, ?, 'import', ?)""", rows);
    }

    private void addIdentities(String system, List<PublishedCase> fresh, List<CaseBatch.Opened> opened) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < fresh.size(); row++) {
            rows.add(Arrays.<Object>asList(
                            system, fresh.get(row).sourceId(), opened.get(row).caseId())
                    .toArray());
        }
        batches.batchUpdate("insert into external_id (system, value, case_id) values (?, ?, ?)", rows);
    }
}
