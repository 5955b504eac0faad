package org.hersys.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.MergedCases;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.Person;
import org.hersys.casefile.PersonRecords;
import org.hersys.casefile.notes.Note;
import org.hersys.casefile.notes.Notes;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class MergingIT {

    private static final AtomicInteger PEOPLE = new AtomicInteger(1000);

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    FindingDuplicates finding;

    @Autowired
    Pairs pairs;

    @Autowired
    MergingPeople merging;

    @Autowired
    PartingPeople parting;

    @Autowired
    MergingCases mergingCases;

    @Autowired
    PersonMerges merges;

    @Autowired
    PersonRecords records;

    @Autowired
    Cases cases;

    @Autowired
    MergedCases merged;

    @Autowired
    Notes notes;

    @Autowired
    OpenTasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    private CaseFile first;
    private CaseFile second;

    @Test
    void aPairDecidedToBeTwoPeopleIsNotOfferedAgainUnlessOneOfThemChanges() {
        Pair pair = twoOfOnePerson();
        assertThat(pair.verdict()).isEqualTo("likely");
        assertThat(pair.reasons()).extracting(Likeness.Reason::field).contains("familyName", "birthDate", "address");
        staff.run(Staff.NURSE, () -> pairs.decide(pair.id(), "different", "双子"));
        compareAgain(first.personId());
        assertThat(again(pair).state()).isEqualTo("different");

        staff.run(Actor.system(), () -> jdbc.sql(
                        "update person set phone = (select phone from person where id = ?) where id = ?")
                .params(second.personId(), first.personId())
                .update());
        finding.run();
        assertThat(again(pair).state()).isEqualTo("open");
    }

    @Test
    void whoConfirmsANotificationReadsBesideItWhoMayBeTheSamePerson() {
        Pair pair = twoOfOnePerson();
        assertThat(staff.open(Staff.NURSE, "confirm-notification", second.id())
                        .get("alike")
                        .toString())
                .contains(first.number(), person(first).name(), "/duplicates/" + pair.id());
        staff.run(Staff.NURSE, () -> pairs.decide(pair.id(), "different", null));
        assertThat((List<?>) staff.open(Staff.NURSE, "confirm-notification", second.id())
                        .get("alike"))
                .isEmpty();
    }

    @Test
    void twoRecordsBecomeOneWithTheValuesChosenAndAllCasesAndAreTakenApartExactlyAsTheyWere() {
        Pair pair = twoOfOnePerson();
        Person before = person(first);
        Person other = person(second);
        long merge = done(staff.as(Staff.NURSE, () -> merging.merge(pair.id(), List.of("name", "phone"), "同じ人")));
        Person now = person(first);
        assertThat(now.name()).isEqualTo(other.name());
        assertThat(now.phone()).isEqualTo(other.phone());
        assertThat(now.birthDate()).isEqualTo(before.birthDate());
        assertThat(reload(second).personId()).isEqualTo(first.personId());
        finding.run();
        assertThat(offeredTo(Staff.NURSE)).doesNotContain(pair.id());

        done(staff.as(Staff.COLLEAGUE, () -> parting.part(merge, null)));
        assertThat(person(first)).isEqualTo(before);
        assertThat(person(second)).isEqualTo(other);
        assertThat(reload(second).personId()).isEqualTo(second.personId());
        assertThat(again(pair).state()).isEqualTo("open");
    }

    @Test
    void aSecondClickAndTwoPeopleAtOnceMergeOnce() {
        Pair pair = twoOfOnePerson();
        List<Long> done = Stream.of(Staff.NURSE, Staff.COLLEAGUE)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> done(staff.as(who, () -> merging.merge(pair.id(), List.of(), null)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(done.get(0)).isEqualTo(done.get(1));
        long undone = done(staff.as(Staff.NURSE, () -> parting.part(done.get(0), null)));
        assertThat(done(staff.as(Staff.NURSE, () -> parting.part(undone, null))))
                .isEqualTo(undone);
    }

    @Test
    void undoingIsRefusedWithTheReasonWhenSomethingHasChangedSince() {
        Pair pair = twoOfOnePerson();
        long merge = done(staff.as(Staff.NURSE, () -> merging.merge(pair.id(), List.of(), null)));
        staff.run(Actor.system(), () -> jdbc.sql("update person set phone = '080-2222-0000' where id = ?")
                .param(first.personId())
                .update());
        assertThat(staff.as(Staff.NURSE, () -> parting.part(merge, null)))
                .isEqualTo(new MergeOutcome.Refused("duplicates.refused.fieldChanged", "phone"));
        long cases = done(staff.as(Staff.NURSE, () -> mergingCases.merge(first.id(), second.id(), null)));
        staff.run(Actor.system(), () -> jdbc.sql(
                        "update person set phone = (select after ->> 'phone' from person_merge where id = ?) where id = ?")
                .params(merge, first.personId())
                .update());
        assertThat(staff.as(Staff.NURSE, () -> parting.part(merge, null)))
                .isEqualTo(new MergeOutcome.Refused("duplicates.refused.casesMerged", null));
        done(staff.as(Staff.NURSE, () -> mergingCases.part(cases, null)));
        done(staff.as(Staff.NURSE, () -> parting.part(merge, null)));
    }

    @Test
    void ofThreeRecordsOfOnePersonTheLastThatCameIsTakenApartFirst() {
        Pair pair = twoOfOnePerson();
        CaseFile third = reported(Notified.patient()
                .born(person(first).birthDate())
                .at("東都みなと区しおさい1-2-3")
                .named(person(first).name())
                .phone(person(first).phone()));
        finding.run();
        Pair other = staff.as(Staff.NURSE, () -> pairs.of(first.personId())).stream()
                .filter(one -> one.second() == third.personId())
                .findFirst()
                .orElseThrow();
        long one = done(staff.as(Staff.NURSE, () -> merging.merge(pair.id(), List.of(), null)));
        long two = done(staff.as(Staff.NURSE, () -> merging.merge(other.id(), List.of(), null)));
        assertThat(staff.as(Staff.NURSE, () -> parting.part(one, null)))
                .isEqualTo(new MergeOutcome.Refused("duplicates.refused.mergedAgain", null));
        done(staff.as(Staff.NURSE, () -> parting.part(two, null)));
        done(staff.as(Staff.NURSE, () -> parting.part(one, null)));
        assertThat(Stream.of(first, second, third).map(this::reload).map(CaseFile::personId))
                .containsExactly(first.personId(), second.personId(), third.personId());
    }

    @Test
    void whoDoesNotSeeBothNeitherSeesThePairNorMergesNorUndoes() {
        Pair pair = twoOfOnePerson();
        assertThat(offeredTo(Staff.NURSE)).contains(pair.id());
        for (Actor stranger : List.of(Staff.NEIGHBOUR, Staff.FAR_NURSE)) {
            assertThat(offeredTo(stranger)).doesNotContain(pair.id());
            assertThat(staff.as(stranger, () -> merging.merge(pair.id(), List.of(), null)))
                    .isEqualTo(new MergeOutcome.NotAllowed());
        }
        long merge = done(staff.as(Staff.NURSE, () -> merging.merge(pair.id(), List.of(), null)));
        assertThat(staff.as(Staff.NEIGHBOUR, () -> parting.part(merge, null))).isEqualTo(new MergeOutcome.NotAllowed());
        assertThat(staff.as(Staff.NEIGHBOUR, () -> merges.find(merge))).isEmpty();
    }

    @Test
    void aPersonWithACaseOfAnotherOfficeIsNotMerged() {
        Pair pair = twoOfOnePerson();
        staff.run(Actor.system(), () -> cases.handOver(second.id(), "13104", "13"));
        assertThat(staff.as(Staff.NURSE, () -> merging.merge(pair.id(), List.of(), null)))
                .isEqualTo(new MergeOutcome.Refused("duplicates.refused.otherOffice", null));
        assertThat(reload(second).personId()).isEqualTo(second.personId());
    }

    @Test
    void ofTwoCasesOneGoesOnAndTheOtherIsHeldStillAndGoesOnWhereItStoodWhenUndone() {
        Pair pair = twoOfOnePerson();
        assertThat(staff.as(Staff.NURSE, () -> mergingCases.merge(first.id(), second.id(), null)))
                .isEqualTo(new MergeOutcome.Refused("duplicates.refused.notSamePerson", null));
        staff.fill(Staff.NURSE, "confirm-notification", second.id(), Map.of("confirmation", "confirmed"));
        List<String> standing = elements(second);
        assertThat(standing).doesNotContain("userTask_confirmNotification");
        staff.run(Actor.system(), () -> cases.observe(second.id(), "S13-01"));
        CaseFile before = reload(second);
        done(staff.as(Staff.NURSE, () -> merging.merge(pair.id(), List.of(), null)));

        staff.run(Staff.NURSE, () -> notes.write(second, UUID.randomUUID(), "耳が遠い", true));
        long merge = done(staff.as(Staff.NURSE, () -> mergingCases.merge(first.id(), second.id(), "同じ経過")));
        assertThat(staff.as(Staff.NURSE, () -> notes.of(first.id())))
                .extracting(Note::body, Note::ofCase)
                .containsExactly(tuple("耳が遠い", second.number()));
        assertThat(done(staff.as(Staff.COLLEAGUE, () -> mergingCases.merge(first.id(), second.id(), null))))
                .isEqualTo(merge);
        assertThat(reload(second).status()).isEqualTo("withdrawn");
        assertThat(open(second)).isEmpty();
        assertThat(elements(second)).isEmpty();
        assertThat(open(first)).isNotEmpty();
        assertThat(staff.as(Staff.NURSE, () -> merged.survivorOf(second.id()))).contains(first.number());
        assertThat(staff.as(Staff.AGENCY, () -> cases.find(second.id()))).isEmpty();

        done(staff.as(Staff.NURSE, () -> mergingCases.part(merge, null)));
        assertThat(staff.as(Staff.NURSE, () -> notes.of(first.id()))).isEmpty();
        assertThat(reload(second))
                .usingRecursiveComparison()
                .ignoringFields("personId")
                .isEqualTo(before);
        assertThat(elements(second)).isEqualTo(standing);
        assertThat(staff.as(Staff.AGENCY, () -> cases.find(second.id()))).isPresent();
        assertThat(staff.as(Staff.NURSE, () -> merged.survivorOf(second.id()))).isEmpty();
    }

    @Test
    void anOpenCaseIsNotPutIntoAClosedOneButTheOtherWayRound() {
        Pair pair = twoOfOnePerson();
        done(staff.as(Staff.NURSE, () -> merging.merge(pair.id(), List.of(), null)));
        staff.run(Actor.system(), () -> jdbc.sql(
                        "update case_file set phase = 'released', status = 'released', closed_at = now() where id = ?")
                .param(first.id())
                .update());
        assertThat(staff.as(Staff.NURSE, () -> mergingCases.merge(first.id(), second.id(), null)))
                .isEqualTo(new MergeOutcome.Refused("duplicates.refused.survivorClosed", null));
        assertThat(open(second)).isNotEmpty();
        long merge = done(staff.as(Staff.NURSE, () -> mergingCases.merge(second.id(), first.id(), null)));
        done(staff.as(Staff.NURSE, () -> mergingCases.part(merge, null)));
        assertThat(reload(first).status()).isEqualTo("released");
    }

    /** The second record has another telephone number and the name in other characters of the same reading. */
    private Pair twoOfOnePerson() {
        int person = PEOPLE.incrementAndGet();
        Notified patient = Notified.patient()
                .born(LocalDate.of(1950, 1, 1).plusDays(person))
                .at("東都みなと区しおさい1-2-" + person);
        first = reported(patient.named("斎藤 重複" + person).phone("090-0001-" + person));
        second = reported(patient.named("齋藤 重複" + person).phone("090-7777-" + person));
        finding.run();
        return staff.as(Staff.NURSE, () -> pairs.of(first.personId())).stream()
                .filter(pair -> pair.second() == second.personId())
                .findFirst()
                .orElseThrow(() -> new AssertionError("The two records were not found to be alike"));
    }

    private CaseFile reported(Notified patient) {
        try {
            var answer = new Program(port, "hsk_demo_C13103-01")
                    .notify(UUID.randomUUID().toString(), json.writeValueAsString(patient.content()));
            String number = json.readTree(answer.body()).path("caseNumber").asText();
            return staff.as(
                    Staff.NURSE,
                    () -> CaseNumber.read(number).flatMap(cases::find).orElseThrow());
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private void compareAgain(long person) {
        staff.run(Actor.system(), () -> jdbc.sql("insert into linkage_due (person_id) values (?)")
                .param(person)
                .update());
        finding.run();
    }

    private List<Long> offeredTo(Actor actor) {
        return staff.as(actor, () -> pairs.of(first.personId())).stream()
                .map(Pair::id)
                .toList();
    }

    private Pair again(Pair pair) {
        return staff.as(Actor.system(), () -> pairs.find(pair.id())).orElseThrow();
    }

    private List<OpenTasks.OpenTask> open(CaseFile file) {
        return staff.as(Staff.NURSE, () -> tasks.of(List.of(file.id())));
    }

    /** Where the course of a case stands, its called processes included, and whether nothing of it is held. */
    private List<String> elements(CaseFile file) {
        return staff.asSystem(
                () -> runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(file.id()))
                        .active()
                        .list()
                        .stream()
                        .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream())
                        .sorted()
                        .toList());
    }

    private Person person(CaseFile file) {
        return staff.as(Actor.system(), () -> records.find(List.of(file.personId())))
                .get(0);
    }

    private CaseFile reload(CaseFile file) {
        return staff.as(Actor.system(), () -> cases.get(file.id()));
    }

    private static long done(MergeOutcome outcome) {
        assertThat(outcome).isInstanceOf(MergeOutcome.Done.class);
        return ((MergeOutcome.Done) outcome).merge();
    }
}
