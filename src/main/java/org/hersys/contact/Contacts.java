package org.hersys.contact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of cases, as far as the current actor may see them: the health centre alone does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All contacts of a case in the order they were named; none for those who may not see contacts. */
    @Transactional(readOnly = true)
    public List<Contact> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE ->
                jdbc.sql("select * from contact where case_id = ? order by id")
                        .param(caseId)
                        .query(Contact.class)
                        .list();
            case PREFECTURE, CLINIC, AGENCY, POLICY, NONE -> List.of();
        };
    }

    /** A contact, where the caller knows that it is visible. */
    @Transactional(readOnly = true)
    public Contact get(long contactId) {
        return jdbc.sql("select * from contact where id = ?")
                .param(contactId)
                .query(Contact.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Contact " + contactId + " is not visible"));
    }

    void add(long caseId, NewContact contact) {
        jdbc.sql("""
                        insert into contact (id, case_id, name, phone, relation, household, last_exposure_on)
                        values (nextval('contact_id'), ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        caseId,
                        contact.name(),
                        contact.phone(),
                        contact.relation(),
                        contact.household(),
                        contact.lastExposureOn()))
                .update();
    }

    void watch(long contactId, LocalDate until) {
        jdbc.sql("update contact set observed_until = ? where id = ?")
                .params(until, contactId)
                .update();
    }

    /** Keeps what the contact has said besides, when told. */
    void describe(long contactId, LocalDate birthDate, String language) {
        jdbc.sql(
                        "update contact set birth_date = coalesce(?::date, birth_date), language = coalesce(?, language) where id = ?")
                .params(Arrays.asList(birthDate, language, contactId))
                .update();
    }

    /** Names the file under which the contact is observed. */
    void watchUnder(long contactId, long caseId) {
        jdbc.sql("update contact set watched_case = ? where id = ?")
                .params(caseId, contactId)
                .update();
    }

    /** The contact observed under a file, if the current actor may see contacts. */
    @Transactional(readOnly = true)
    public Optional<Contact> watchedUnder(long caseId) {
        return CurrentActor.get().sight() != Sight.OFFICE
                ? Optional.empty()
                : jdbc.sql("select * from contact where watched_case = ?")
                        .param(caseId)
                        .query(Contact.class)
                        .optional();
    }

    /** Ends the watch today unless it has ended before. */
    void stopWatching(long contactId, LocalDate today) {
        jdbc.sql("update contact set observed_until = least(observed_until, ?) where id = ?")
                .params(today, contactId)
                .update();
    }

    /** Moves the contact to a state; a new note is added below an earlier one. */
    void move(long contactId, String state, String note) {
        jdbc.sql("update contact set state = ?, note = nullif(concat_ws(E'\\n', note, ?::text), '') where id = ?")
                .params(Arrays.asList(state, note, contactId))
                .update();
    }

    void promote(long contactId, long promotedCase) {
        jdbc.sql("update contact set promoted_case = ? where id = ?")
                .params(promotedCase, contactId)
                .update();
    }
}
