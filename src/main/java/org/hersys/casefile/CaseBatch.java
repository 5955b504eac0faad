package org.hersys.casefile;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens many cases with a few statements; what one case needs is in {@link OpeningCase}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseBatch {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CaseBatch(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A case to open, with the phase it is in and its severity, or null. */
    public record Begun(NewCase begun, String phase, String severity) {}

    /** A case that was opened. */
    public record Opened(long caseId, String number) {}

    /** Opens the cases as the current actor may; the answers are in the same order. */
    public List<Opened> open(List<Begun> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Long> personIds = next("person_id", cases.size());
        List<Long> caseIds = next("case_id", cases.size());
        List<Opened> opened = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            long caseId = caseIds.get(row);
            int year = cases.get(row).begun().reportedAt().getYear();
            opened.add(new Opened(caseId, CaseNumber.of(year, caseId).text()));
        }
        addPersons(cases, personIds);
        addCases(cases, personIds, opened);
        addStatuses(cases, caseIds);
        addWhereabouts(cases, caseIds);
        return opened;
    }

    private void addPersons(List<Begun> cases, List<Long> ids) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            rows.add(PersonRow.values(ids.get(row), cases.get(row).begun().person())
                    .toArray());
        }
        batches.batchUpdate(PersonRow.INSERT, rows);
        addNameParts(cases, ids);
    }

    private void addNameParts(List<Begun> cases, List<Long> ids) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            Person person = cases.get(row).begun().person();
            for (String key : NameParts.of(person.name(), person.kana())) {
                rows.add(new Object[] {ids.get(row), key});
            }
        }
        batches.batchUpdate("insert into name_part (person_id, key) values (?, ?)", rows);
    }

    private void addCases(List<Begun> cases, List<Long> personIds, List<Opened> opened) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            NewCase begun = cases.get(row).begun();
            String phase = cases.get(row).phase();
            OffsetDateTime closedAt = CaseStatus.isClosed(phase) ? begun.reportedAt() : null;
            rows.add(Arrays.asList(
                            opened.get(row).caseId(),
                            opened.get(row).number(),
                            personIds.get(row),
                            begun.disease(),
                            begun.office(),
                            begun.prefecture(),
                            begun.clinic(),
                            begun.diagnosedOn(),
                            begun.onsetOn(),
                            begun.firstContactDue(),
                            begun.reportedAt(),
                            begun.reportedAt(),
                            begun.priority(),
                            cases.get(row).severity(),
                            phase,
                            phase,
                            closedAt)
                    .toArray());
        }
        // one statement, so that the tally of cases is counted once for all of them
        String places = String.join(
                ", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        batches.update("""
                insert into case_file (id, number, person_id, disease, office, prefecture, clinic, diagnosed_on, onset_on,
                  first_contact_due, reported_at, status_since, priority, severity, phase, status, closed_at)
                values\s""" + places, rows.stream().flatMap(Arrays::stream).toArray());
    }

    private void addStatuses(List<Begun> cases, List<Long> caseIds) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            rows.add(new Object[] {
                caseIds.get(row), cases.get(row).phase(), cases.get(row).begun().reportedAt()
            });
        }
        batches.batchUpdate("insert into case_status (case_id, status, since) values (?, ?, ?)", rows);
    }

    private void addWhereabouts(List<Begun> cases, List<Long> caseIds) {
        String login = CurrentActor.get().login();
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            String address = cases.get(row).begun().address();
            if (address != null && !address.isBlank()) {
                rows.add(new Object[] {caseIds.get(row), address.strip(), login});
            }
        }
        batches.batchUpdate("insert into whereabouts (case_id, address, recorded_by) values (?, ?, ?)", rows);
    }

    private List<Long> next(String sequence, int count) {
        return jdbc.sql("select nextval('" + sequence + "') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }
}
