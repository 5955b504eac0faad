package org.hersys.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.support.Notified;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class HouseholdViewIT {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    FindingDuplicates finding;

    @Autowired
    HouseholdView view;

    @Autowired
    Households households;

    @Autowired
    Cases cases;

    @Test
    void linkedPeopleAndThoseAtTheSameAddressStandSideBySideAsFarAsTheyMayBeSeen() throws Exception {
        CaseFile mother = reported("同居 母子", 1970);
        CaseFile child = reported("同居 子太", 2001);
        CaseFile elsewhere = reported("同居 父男", 1968);
        reported("別姓 隣人", 1980);
        finding.run();
        staff.run(Staff.NURSE, () -> households.join(child.id(), mother.id()));
        staff.run(Actor.system(), () -> cases.handOver(elsewhere.id(), "14103", "14"));

        List<HouseholdView.Member> seen = staff.as(Staff.NURSE, () -> view.of(cases.get(child.id())));
        assertThat(seen)
                .extracting(member -> member.file().number(), HouseholdView.Member::tie)
                .containsExactly(
                        tuple(mother.number(), "head"),
                        tuple(child.number(), "member"),
                        tuple(elsewhere.number(), "sameAddress"));
        assertThat(staff.as(Staff.FAR_NURSE, () -> view.of(cases.get(elsewhere.id()))))
                .extracting(member -> member.file().number())
                .containsExactly(elsewhere.number());
        assertThat(Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja")
                        .open("/households/" + child.number())
                        .body())
                .contains("同居 母子", "世帯の代表", "同じ住所");
    }

    private CaseFile reported(String name, int year) throws Exception {
        var patient = Notified.patient()
                .named(name)
                .born(LocalDate.of(year, 3, 3))
                .at("東都みなと区しおさい7-7-7")
                .phone("090-4444-" + year);
        var answer = new Program(port, "hsk_demo_C13103-01")
                .notify(UUID.randomUUID().toString(), json.writeValueAsString(patient.content()));
        String number = json.readTree(answer.body()).path("caseNumber").asText();
        return staff.as(
                Staff.NURSE, () -> CaseNumber.read(number).flatMap(cases::find).orElseThrow());
    }
}
