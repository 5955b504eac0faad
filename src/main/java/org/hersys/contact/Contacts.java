package org.hersys.contact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hersys.access.CurrentActor;
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
