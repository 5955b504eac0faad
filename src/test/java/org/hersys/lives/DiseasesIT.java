package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.editing.EditingCase;
import org.hersys.casefile.editing.SaveOutcome;
import org.hersys.casefile.editing.TypedGroup;
import org.hersys.contact.Contacts;
import org.hersys.contact.FollowingUpContacts;
import org.hersys.contact.NewContact;
import org.hersys.contact.RegisteringContacts;
import org.hersys.investigation.CourseSteps;
import org.hersys.notification.Notifications;
import org.hersys.observation.ChoosingObserver;
import org.hersys.observation.HealthReport;
import org.hersys.observation.ReportOutcome;
import org.hersys.observation.ReportingHealth;
import org.hersys.placement.Triaging;
import org.hersys.proof.NaughtyStrings;
import org.hersys.release.DeterminingRelease;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.tasklist.ClaimingTask;
import org.hersys.tasklist.FillingForm;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lives of cases of diseases that are nothing but a folder: one that is shipped, one that only this test knows. */
@ProductTest
class DiseasesIT {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Notifications notifications;

    @Autowired
    CourseSteps steps;

    @Autowired
    ClaimingTask claiming;

    @Autowired
    FillingForm filling;

    @Autowired
    EditingCase editing;

    @Autowired
    Triaging triaging;

    @Autowired
    ChoosingObserver observers;

    @Autowired
    DeterminingRelease release;

    @Autowired
    ReportingHealth reporting;

    @Autowired
    RegisteringContacts registering;

    @Autowired
    Contacts contacts;

    @Autowired
    FollowingUpContacts followingUp;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void encephalitisIsNotifiedWithoutNameInvestigatedAndClosed() throws Exception {
        long caseId = made(encephalitis(Map.of()));
        confirm(caseId);

        record(caseId, "awaited", "cerebrospinalFluid", "nucleicAcid", "pending", null);
        assertThat(cases(caseId).status()).isEqualTo("investigating");
        record(caseId, "found", "stool", "nucleicAcid", "positive", "エンテロウイルスD68");

        assertThat(cases(caseId).status()).isEqualTo("closed");
        assertThat(cases(caseId).place()).isNull();
        assertThat(tasks(caseId)).isZero();
        assertThat(page(caseId, "ja")).contains("急性脳炎").contains("調査終了");
    }

    @Test
    void aFindingIsCorrectedAfterTheCaseWasClosedAndTheCorrectionTakenBack() throws Exception {
        long caseId = made(encephalitis(Map.of()));
        confirm(caseId);
        record(caseId, "found", "stool", "nucleicAcid", "positive", "エンテロウイルスD68");
        String item = staff.asSystem(() -> jdbc.sql("select item::text from pathogen_finding where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single());
        Map<String, List<String>> typed = Map.of(
                "sampledOn", List.of(today().toString()),
                "specimen", List.of("stool"),
                "method", List.of("nucleicAcid"),
                "result", List.of("positive"),
                "foundPathogen", List.of("エンテロウイルスA71"),
                "patientOutcome", List.of(),
                "note", List.of());
        SaveOutcome saved = staff.as(
                Staff.NURSE,
                () -> editing.save(
                        cases(caseId),
                        "finding",
                        new TypedGroup(item, typed, Map.of("foundPathogen", "エンテロウイルスD68"), Map.of())));
        assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(page(caseId, "ja", "/tests")).contains("エンテロウイルスA71").contains("変更の履歴");
        staff.run(Staff.NURSE, () -> editing.undo(cases(caseId), ((SaveOutcome.Saved) saved).change()));
        assertThat(staff.asSystem(() -> jdbc.sql("select pathogen from pathogen_finding where item = ?::uuid")
                        .param(item)
                        .query(String.class)
                        .single()))
                .isEqualTo("エンテロウイルスD68");
    }

    @Test
    void encephalitisHasSevenDaysWhereCovidHasOne() throws Exception {
        var file = cases(made(encephalitis(Map.of())));
        assertThat(file.firstContactDue().toLocalDate()).isEqualTo(today().plusDays(7));
    }

    @Test
    void whatOnlyTheDiseaseAsksIsKeptWithEachRevision() throws Exception {
        long caseId = made(encephalitis(Map.of("csfCells", 12)));
        Map<String, Object> returned = new HashMap<>();
        returned.put("confirmation", "returned");
        returned.put("remarkFields", List.of());
        returned.put("remark", "髄液細胞数を確認してください");
        staff.fill(Staff.NURSE, "confirm-notification", caseId, returned);
        Map<String, Object> corrected = encephalitis(Map.of("csfCells", 120));
        staff.fill(Staff.CLINIC, "correct-notification", caseId, corrected);

        var revisions = staff.as(Staff.NURSE, () -> notifications.of(caseId));
        assertThat(revisions)
                .extracting(one -> one.content().answers().get("csfCells"))
                .containsExactly(120, 12);
        assertThat(staff.as(Staff.OTHER_CLINIC, () -> notifications.of(caseId))).isEmpty();
    }

    @Test
    void noAnswerReachesTheEngine() throws Exception {
        long caseId = made(encephalitis(Map.of("pathogen", "しおさいウイルス")));
        assertThat(variablesOf(caseId)).isNotEmpty().noneMatch(value -> value.contains("しおさい"));
        confirm(caseId);
        assertThat(variablesOf(caseId)).isNotEmpty().noneMatch(value -> value.contains("しおさい"));
        assertThat(staff.asSystem(() -> jdbc.sql("select count(*) from act_hi_varinst")
                        .query(Integer.class)
                        .single()))
                .as("no value outlives its process")
                .isZero();
    }

    private List<String> variablesOf(long caseId) throws Exception {
        return staff.asSystem(() ->
                jdbc.sql("""
                        select v.name_ || '=' || coalesce(v.text_, v.long_::text, '')
                          from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_ where e.business_key_ = ?""").param(Long.toString(caseId)).query(String.class).list());
    }

    @Test
    void everyWrongAnswerIsNamedAtItsField() throws Exception {
        Map<String, Object> wrong = encephalitis(Map.of("age", 300, "cause", "magic", "diedOn", "2999-01-01"));
        wrong.put("name", "検査 花子");
        assertThat(errors(wrong)).containsExactlyInAnyOrder("name", "answers.age", "answers.cause", "answers.diedOn");
        Map<String, Object> unknown = encephalitis(Map.of());
        unknown.put("disease", "plague");
        assertThat(errors(unknown)).containsExactly("disease");
    }

    @Test
    void aDiseaseOfFilesAloneGoesFromItsNotificationToItsClosing() throws Exception {
        Map<String, Object> notification = notification("meadowFever", Map.of("meadow", "東の草原"));
        notification.putAll(Map.of(
                "name", "検査 花子",
                "birthDate", today().minusYears(44).toString(),
                "address", "東都みなと区1-2-3",
                "method", "meadowSkin",
                "specimen", "saliva",
                "sampledOn", today().toString(),
                "result", "positive",
                "symptoms", List.of("greenSpots")));
        long caseId = made(notification);
        confirm(caseId);
        assertThat(step(caseId, Map.of("flowers", 501, "trees", 3)))
                .containsExactly("answers", "answers.flowers", "answers.result");
        for (String text : everyFiftieth(NaughtyStrings.all())) {
            assertThat(step(caseId, Map.of("flowers", text, "result", text, "seen", text)))
                    .contains("answers.flowers", "answers.result");
        }
        assertThat(step(caseId, Map.of("flowers", 12, "result", "again", "seen", NaughtyStrings.TOGETHER)))
                .isEmpty();
        assertThat(cases(caseId).status()).isEqualTo("investigating");
        assertThat(step(caseId, Map.of("flowers", 0, "result", "done"))).isEmpty();
        assertThat(cases(caseId).status()).isEqualTo("closed");
        assertThat(page(caseId, "ja")).contains("野辺熱");
        assertThat(course(caseId, "nurse.minato"))
                .contains("草原の確認", "花は何本ですか", "12", "もう一度行く", "終わり", "歩いて確かめた", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(staff.as(Staff.CLINIC, () -> steps.of(caseId))).isEmpty();

        notification.put("answers", Map.of());
        assertThat(errors(notification)).containsExactly("answers.meadow");
    }

    @Test
    void aDiseaseNamesTheTablesOfItsCare() throws Exception {
        Map<String, Object> notification = notification("harbourFever", Map.of());
        notification.putAll(Map.of(
                "name", "検査 太郎",
                "birthDate", today().minusYears(44).toString(),
                "address", "東都みなと区1-2-3",
                "method", "nucleicAcid",
                "specimen", "saliva",
                "sampledOn", today().toString(),
                "result", "positive",
                "symptoms", List.of("fever")));
        long caseId = made(notification);
        confirm(caseId);
        staff.asSystem(() -> {
            triaging.determineSeverity(caseId);
            assertThat(triaging.recommendPlacement(caseId)).isEqualTo("hotel");
            assertThat(observers.chooseFrequency(caseId)).isEqualTo(5);
            assertThat(release.determine(caseId)).isEqualTo("review");
            assertThat(release.earliest(caseId).toLocalDate())
                    .isEqualTo(today().minusDays(2).plusDays(34));
            ReportOutcome report = reporting.report(
                    caseId,
                    HealthReport.own(
                            UUID.randomUUID().toString(),
                            "web",
                            new BigDecimal("36.5"),
                            98,
                            List.of(),
                            List.of(),
                            true,
                            false,
                            null));
            assertThat(((ReportOutcome.Kept) report).level()).isEqualTo("urgent");
            registering.register(caseId, List.of(new NewContact("検査 次郎", null, null, true, today())));
            long contact = contacts.of(caseId).get(0).id();
            followingUp.determinePeriod(contact);
            assertThat(contacts.get(contact).observedUntil()).isEqualTo(today().plusDays(21));
            return null;
        });
        assertThat(page(caseId, "ja", "/medical"))
                .contains("港熱", "Everybody goes to a hotel.", "After 33 days.", "With the tide.");
    }

    private static Map<String, Object> encephalitis(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(
                Map.of("age", 5, "impairment", "inHospital", "criteria", List.of("highFever"), "cause", "unknown"));
        answers.putAll(more);
        Map<String, Object> notification = notification("acuteEncephalitis", answers);
        notification.put("symptoms", List.of("fever", "convulsions"));
        notification.put("method", "clinical");
        notification.put("specimen", "none");
        notification.put("result", "none");
        return notification;
    }

    private static Map<String, Object> notification(String disease, Map<String, Object> answers) {
        Map<String, Object> notification = new HashMap<>();
        notification.put("disease", disease);
        notification.put("answers", answers);
        notification.put("diagnosisType", "patient");
        notification.put("sex", "female");
        notification.put("diagnosedOn", today().toString());
        notification.put("onsetOn", today().minusDays(2).toString());
        return notification;
    }

    private void confirm(long caseId) {
        FormOutcome done = staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                Map.of("confirmation", "confirmed", "remarkFields", List.of()));
        assertThat(done).isInstanceOf(FormOutcome.Done.class);
        assertThat(cases(caseId).status()).isEqualTo("investigating");
    }

    private void record(
            long caseId, String conclusion, String specimen, String method, String result, String pathogen) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("conclusion", conclusion);
        answers.put("specimen", specimen);
        answers.put("method", method);
        answers.put("result", result);
        answers.put("sampledOn", specimen == null ? null : today().toString());
        answers.put("pathogen", pathogen);
        assertThat(staff.fill(Staff.NURSE, "record-pathogen", caseId, answers)).isInstanceOf(FormOutcome.Done.class);
    }

    /** Answers the step as Tasklist does; the fields that were refused. */
    private List<String> step(long caseId, Map<String, Object> answers) {
        String task = staff.as(Staff.NURSE, () -> jdbc.sql(
                        "select task_id from work_item where case_id = ? and task_key = 'userTask_visitMeadow'")
                .param(caseId)
                .query(String.class)
                .single());
        staff.run(Staff.NURSE, () -> claiming.claim(task));
        try {
            staff.run(
                    Staff.NURSE,
                    () -> filling.submit(task, json.valueToTree(Map.of("answers", answers, "note", "歩いて確かめた"))));
            return List.of();
        } catch (FormRefused refused) {
            return refused.problems().stream()
                    .map(FormRefused.Problem::field)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> everyFiftieth(List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(place -> place % 50 == 0)
                .mapToObj(texts::get)
                .toList();
    }

    private org.hersys.casefile.CaseFile cases(long caseId) {
        return staff.as(Staff.NURSE, () -> cases.get(caseId));
    }

    private int tasks(long caseId) {
        return staff.asSystem(() -> jdbc.sql("select count(*) from work_item where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single());
    }

    private String page(long caseId, String language) throws Exception {
        return page(caseId, language, "");
    }

    private String page(long caseId, String language, String tab) throws Exception {
        return Pages.signedIn(port, "nurse.minato", "hersys-demo", language)
                .open("/cases/" + cases(caseId).number() + tab)
                .body();
    }

    private String course(long caseId, String login) throws Exception {
        return Pages.signedIn(port, login, "hersys-demo", "ja")
                .open("/cases/" + cases(caseId).number() + "/course")
                .body();
    }

    private long made(Map<String, Object> notification) throws Exception {
        HttpResponse<String> answer = notify(notification);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String number = json.readTree(answer.body()).path("caseNumber").asText();
        return staff.as(Actor.system(), () -> cases.find(CaseNumber.read(number).orElseThrow()))
                .orElseThrow()
                .id();
    }

    private List<String> errors(Map<String, Object> notification) throws Exception {
        HttpResponse<String> answer = notify(notification);
        assertThat(answer.statusCode()).isEqualTo(400);
        return json.readTree(answer.body()).path("errors").findValues("field").stream()
                .map(JsonNode::asText)
                .toList();
    }

    private HttpResponse<String> notify(Map<String, Object> notification) throws Exception {
        return new Program(port, "hsk_demo_C13103-01")
                .notify(UUID.randomUUID().toString(), json.writeValueAsString(notification));
    }
}
