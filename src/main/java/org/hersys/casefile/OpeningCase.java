package org.hersys.casefile;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the person, the case and the first entry of its status. */
@Component
public class OpeningCase {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    OpeningCase(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Opens a case as the current actor may and returns its id; part of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(NewCase begun) {
        Ids free = freeIds();
        long caseId = free.caseFile();
        long personId = person(begun.person(), free.person());
        jdbc.sql("""
                        insert into case_file (id, number, person_id, disease, office, prefecture, clinic, diagnosed_on, onset_on,
                          first_contact_due, reported_at, status_since, priority, source_case)
                        values (?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?::timestamptz, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        caseId,
                        begun.number(caseId),
                        personId,
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
                        begun.sourceCase()))
                .update();
        addStatus(caseId, begun.reportedAt());
        if (begun.address() != null && !begun.address().isBlank()) {
            settle(caseId, begun.address());
        }
        audit.note("case.opened", caseId, begun.office());
        return caseId;
    }

    /** The id of a person who is known already and may have moved or married, else that of a new one. */
    private long person(Person person, long free) {
        if (person.id() > 0) {
            correctPerson(person);
            return person.id();
        }
        addPerson(free, person);
        return free;
    }

    /** Notes where the patient lives or stays; the earlier addresses are kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long caseId, String address) {
        jdbc.sql("insert into whereabouts (case_id, address, recorded_by) values (?, ?, ?)")
                .params(caseId, address.strip(), CurrentActor.get().login())
                .update();
    }

    private void addPerson(long id, Person person) {
        jdbc.sql("""
                        with added as (%s)
                        insert into name_part select ?, unnest(cast(? as text[]))""".formatted(PersonRow.INSERT))
                .params(PersonRow.values(id, person))
                .params(id, parts(person))
                .update();
    }

    /** Corrects what is known of the person of a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correctPerson(Person person) {
        jdbc.sql("""
                        with corrected as (
                          update person set name = ?, kana = ?, sex = ?, birth_date = ?::date, phone = ?,
                            language = coalesce(?, language), (%s) = (%s)
                           where id = ? returning id),
                        parted as (select id, unnest(cast(? as text[])) as key from corrected),
                        gone as (
                          delete from name_part where person_id = (select id from corrected)
                             and key not in (select key from parted))
                        insert into name_part select * from parted on conflict do nothing""".formatted(PersonKeys.COLUMNS, PersonKeys.PLACES))
                .params(Arrays.asList(
                        person.name(),
                        person.kana(),
                        person.sex(),
                        person.birthDate(),
                        person.phone(),
                        person.language()))
                .params(PersonKeys.values(person.name(), person.kana(), person.phone()))
                .param(person.id())
                .param(parts(person))
                .update();
    }

    private static String[] parts(Person person) {
        return NameParts.of(person.name(), person.kana()).toArray(String[]::new);
    }

    private void addStatus(long caseId, OffsetDateTime since) {
        jdbc.sql("insert into case_status (case_id, status, since) values (?, 'reported', ?)")
                .params(caseId, since)
                .update();
    }

    private record Ids(long person, long caseFile) {}

    /** Asked for first: who opens a case sees the new person only through it. */
    private Ids freeIds() {
        return jdbc.sql("select nextval('person_id') as person, nextval('case_id') as case_file")
                .query(Ids.class)
                .single();
    }
}
