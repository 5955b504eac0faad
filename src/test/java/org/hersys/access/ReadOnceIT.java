package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;

import java.util.function.Supplier;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.StartingCase;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody else changes a row while a transaction lasts: what the transaction reads then shows what it has asked anew. */
@ProductTest
class ReadOnceIT {

    @Autowired
    ReadOnce once;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    StartingCase starting;

    private TestDatabase somebodyElse;
    private long person;

    @BeforeEach
    void report() {
        somebodyElse = TestDatabase.open();
        ReportOutcome outcome =
                staff.as(Staff.CLINIC, () -> starting.start(Report.of(patient().content(), "api")));
        person = somebodyElse
                .jdbc()
                .sql("select person_id from case_file where id = ?")
                .param(((ReportOutcome.Reported) outcome).caseId())
                .query(Long.class)
                .single();
        change("first");
    }

    @AfterEach
    void close() {
        somebodyElse.close();
    }

    @Test
    void aFactIsReadOnceInATransactionAndAnewInTheNext() {
        staff.asSystem(() -> {
            assertThat(phone()).isEqualTo("first");
            change("second");
            assertThat(phone()).isEqualTo("first");
            return null;
        });
        assertThat(staff.<String>asSystem(this::phone)).isEqualTo("second");
    }

    @Test
    void aStatementThatWritesItsTableMakesItForgotten() {
        assertThat(staff.<String>asSystem(
                        () -> readAfter(() -> jdbc.sql("update person set phone = phone where id = -1")
                                .update())))
                .isEqualTo("second");
        assertThat(staff.<String>asSystem(
                        () -> readAfter(() -> jdbc.sql("update case_file set number = number where id = -1")
                                .update())))
                .isEqualTo("first");
    }

    @Test
    void whoHasWaitedForALockAsksAnew() {
        assertThat(staff.<String>asSystem(
                        () -> readAfter(() -> jdbc.sql("select id from case_file where id = -1 for update")
                                .query(Long.class)
                                .list())))
                .isEqualTo("second");
    }

    @Test
    void aPersonMaySeeOtherThingsAfterAWriteAndAsksAnew() {
        assertThat(staff.<String>as(
                        Staff.NURSE,
                        () -> readAfter(() -> jdbc.sql("update case_file set onset_on = null where id = -1")
                                .update())))
                .isEqualTo("second");
    }

    @Test
    void nobodyIsGivenWhatSomebodyElseHasRead() {
        assertThat(staff.<String>as(Staff.NURSE, () -> {
                    assertThat(phone()).isEqualTo("first");
                    change("second");
                    assertThat(CurrentActor.as(Staff.COLLEAGUE, this::phone)).isEqualTo("second");
                    return phone();
                }))
                .isEqualTo("first");
    }

    @Test
    void aTransactionWithinAnotherKnowsNothingOfIt() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThat(staff.<String>asSystem(() -> {
                    assertThat(phone()).isEqualTo("first");
                    change("second");
                    assertThat(own.<String>execute(status -> phone())).isEqualTo("second");
                    return phone();
                }))
                .isEqualTo("first");
    }

    private String readAfter(Supplier<?> statement) {
        change("first");
        assertThat(phone()).isEqualTo("first");
        change("second");
        statement.get();
        return phone();
    }

    private String phone() {
        return once.find("select phone from person where id = ?", String.class, person)
                .orElse(null);
    }

    private void change(String phone) {
        somebodyElse
                .jdbc()
                .sql("update person set phone = ? where id = ?")
                .params(phone, person)
                .update();
    }
}
