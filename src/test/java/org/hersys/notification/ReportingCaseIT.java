package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.util.List;
import java.util.Set;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ReportingCaseIT {

    @Autowired
    Staff staff;

    @Autowired
    StartingCase starting;

    @Autowired
    Notifications notifications;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAClinicReportsGoesToTheHealthCentreOfItsArea() {
        long caseId = reported(Staff.CLINIC, patient());
        CaseFile file = staff.as(Staff.NURSE, () -> cases.get(caseId));
        assertThat(file.office()).isEqualTo("13103");
        assertThat(file.clinic()).isEqualTo("C13103-01");
        assertThat(file.prefecture()).isEqualTo("13");
        assertThat(file.priority()).isEqualTo(30);
        assertThat(file.firstContactDue()
                        .atZoneSameInstant(org.hersys.text.Dates.JAPAN)
                        .getHour())
                .isEqualTo(12);
        assertThat(staff.as(Staff.NURSE, () -> notifications.of(caseId)))
                .singleElement()
                .matches(notification ->
                        notification.revision() == 1 && notification.channel().equals("web"));
        assertThat(events(caseId)).startsWith("notificationReceived", "dutyDecided");
    }

    @Test
    void whatAHealthCentreTypesIsItsOwnAndHasNoClinic() {
        long caseId = reported(Staff.NURSE, patient());
        CaseFile file = staff.as(Staff.NURSE, () -> cases.get(caseId));
        assertThat(file.office()).isEqualTo("13103");
        assertThat(file.clinic()).isNull();
        assertThat(staff.as(Staff.NURSE, () -> notifications.current(caseId).channel()))
                .isEqualTo("fax");
    }

    @Test
    void theOldAndThePregnantComeFirst() {
        long young = reported(Staff.CLINIC, patient());
        long old = reported(Staff.CLINIC, patient().born(today().minusYears(80)));
        long pregnant = reported(Staff.CLINIC, patient().pregnant());
        assertThat(priority(young)).isLessThan(priority(old));
        assertThat(priority(old)).isLessThan(priority(pregnant));
    }

    @Test
    void namesAreKeptAsTyped() {
        String name = "𠮷野 <b>花子</b> 👩‍⚕️";
        long caseId = reported(Staff.CLINIC, patient().named(name));
        assertThat(staff.as(Staff.NURSE, () -> cases.person(cases.get(caseId)).name()))
                .isEqualTo(name);
    }

    @Test
    void aRefusedReportLeavesNothingBehind() {
        long before = count("person");
        FormOutcome outcome = staff.start(
                Staff.CLINIC,
                "report-case",
                "manageCase",
                patient().named("名無し").diagnosed(today().plusDays(1)).content());
        assertThat(outcome).isInstanceOf(FormOutcome.Refused.class);
        assertThat(count("person")).isEqualTo(before);
    }

    @Test
    void anAgencyOrACoordinatorCannotReport() {
        for (Actor actor : List.of(Staff.AGENCY, Staff.COORDINATOR)) {
            ReportOutcome outcome =
                    staff.as(actor, () -> starting.start(Report.of(patient().content(), "api")));
            assertThat(outcome).isInstanceOfSatisfying(ReportOutcome.Refused.class, refused -> assertThat(
                            refused.problems().get(0).message())
                    .isEqualTo("notification.problem.mayNotReport"));
        }
    }

    @Test
    void nobodyButTheClinicAndTheHealthCentreSeesTheNotification() {
        long caseId = reported(Staff.CLINIC, patient());
        assertThat(staff.as(Staff.NURSE, () -> notifications.of(caseId))).hasSize(1);
        assertThat(staff.as(Staff.CLINIC, () -> notifications.of(caseId))).hasSize(1);
        for (Actor stranger :
                List.of(Staff.NEIGHBOUR, Staff.FAR_NURSE, Staff.OTHER_CLINIC, Staff.AGENCY, Staff.COORDINATOR)) {
            assertThat(staff.as(stranger, () -> notifications.of(caseId)))
                    .as(stranger.login())
                    .isEmpty();
        }
        assertThat(staff.as(Staff.NEIGHBOUR, () -> cases.find(caseId))).isEmpty();
        assertThat(staff.as(Staff.COORDINATOR, () -> cases.find(caseId))).isPresent();
    }

    @Test
    void everyOrganisationReportsUnderItsOwnNameAlone() {
        Actor clinicOfNowhere = new Actor("x", "C-nowhere", "13", Set.of(Role.CLINIC), java.util.Locale.ENGLISH);
        assertThat(staff.as(
                        clinicOfNowhere,
                        () -> starting.start(Report.of(patient().content(), "api"))))
                .isInstanceOf(ReportOutcome.Refused.class);
    }

    private long reported(Actor actor, Notified notified) {
        FormOutcome outcome = staff.start(actor, "report-case", "manageCase", notified.content());
        assertThat(outcome).isInstanceOf(FormOutcome.Done.class);
        return ((FormOutcome.Done) outcome).caseId();
    }

    private int priority(long caseId) {
        return staff.as(Staff.NURSE, () -> cases.get(caseId).priority());
    }

    private long count(String table) {
        return staff.asSystem(() ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    private List<String> events(long caseId) {
        return staff.as(Staff.NURSE, () -> jdbc.sql("select kind from case_event where case_id = ? order by id")
                .param(caseId)
                .query(String.class)
                .list());
    }
}
