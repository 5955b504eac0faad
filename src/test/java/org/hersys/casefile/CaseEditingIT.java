package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.support.CareCase;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editing a case on its page without a script: saved by field group, merged, undone, refused. */
@ProductTest
@Import(CareCase.class)
class CaseEditingIT {

    private static final Path FOLDER = Path.of("target/enquiries");
    private static final Pattern UNDO = Pattern.compile("/changes/(\\d+)/undo");

    @Autowired
    CareCase care;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private long caseId;
    private String page;
    private Pages nurse;

    @BeforeEach
    void aCase() {
        caseId = care.open(30, 2);
        page = "/cases/" + care.file(caseId).number();
        nurse = person("nurse.english");
    }

    @Test
    void whatIsTypedIsReadTolerantlyAndEveryChangeIsWrittenWithBeforeAndAfter() {
        Map<String, String> form = form("person");
        form.put("birthDate", "Ｓ55.4.1");
        form.put("kana", "ケンサ ハナコ");
        assertThat(save("person", form)).contains("Saved.", "Undo this change", "1 Apr 1980", "ケンサ ハナコ");
        assertThat(person("nurse.english").open(page + "/course").body()).contains("What was changed", "1 Apr 1980");
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc()
                            .sql(
                                    "select d.changes from audit_entry e join audit_detail d on d.id = e.detail where e.case_id = ? and e.action = 'case.changed'")
                            .param(caseId)
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains("birthDate", "1980-04-01", "ケンサ ハナコ");
        }
    }

    @Test
    void theSecondClickAddsNothing() {
        Map<String, String> form = form("person");
        form.put("kana", "ニド オシ");
        assertThat(save("person", form)).contains("Saved.");
        assertThat(save("person", form)).contains("Nothing had changed.");
        String test = UUID.randomUUID().toString();
        Map<String, String> result = Map.of(
                "item",
                test,
                "sampledOn",
                "today",
                "method",
                "nucleicAcid",
                "specimen",
                "saliva",
                "result",
                "negative");
        assertThat(save("test", result)).contains("Saved.", "Negative");
        assertThat(save("test", result)).contains("Nothing had changed.");
        assertThat(changes("test")).hasSize(1);
    }

    @Test
    void changesOfDifferentFieldsMergeAndThoseOfTheSameFieldAreOfferedSideBySide() {
        Map<String, String> mine = form("person");
        Map<String, String> theirs = form("person");
        theirs.put("kana", "カレラ カナ");
        theirs.put("phone", "03-0000-7777");
        assertThat(person("nurse2.minato")
                        .send(page, page + "/edit/person", theirs)
                        .statusCode())
                .isEqualTo(200);
        mine.put("language", "vi");
        assertThat(save("person", mine)).contains("Saved.", "they keep what that person wrote", "03-0000-7777");

        mine.put("kana", "ワタシ カナ");
        String offered = save("person", mine);
        assertThat(offered).contains("Nothing has been saved yet", "ワタシ カナ", "カレラ カナ", "choose.kana");
        assertThat(offered).doesNotContain("choose.phone");

        mine.put("seen.kana", "カレラ カナ");
        mine.put("contested", "kana");
        assertThat(save("person", mine)).as("without a choice").contains("choose.kana");
        mine.put("choose.kana", "mine");
        assertThat(save("person", mine)).contains("Saved.", "ワタシ カナ", "03-0000-7777");
    }

    @Test
    void aChangeIsUndoneUnlessItsFieldsWereChangedAgain() {
        Map<String, String> form = form("medical");
        form.put("riskFactors", "diabetes");
        form.put("treatment", "酸素 2L");
        String saved = save("medical", form);
        String first = undo(saved);
        assertThat(saved).contains("酸素 2L", "Corrected on the case page");

        Map<String, String> again = form("medical");
        again.put("treatment", "酸素 3L");
        save("medical", again);
        assertThat(nurse.send(page, page + "/changes/" + first + "/undo", Map.of())
                        .body())
                .contains("have been changed since");

        String second = undo(nurse.open(page + "/medical").body());
        assertThat(nurse.send(page, page + "/changes/" + second + "/undo", Map.of())
                        .body())
                .contains("The change is undone.", "酸素 2L")
                .contains("/changes/" + first + "/undo");
        assertThat(nurse.send(page, page + "/changes/" + second + "/undo", Map.of())
                        .body())
                .contains("has been undone already");
        assertThat(nurse.send(page, page + "/changes/" + first + "/undo", Map.of())
                        .body())
                .contains("The change is undone.");
        assertThat(changes("medical")).hasSize(4);
    }

    @Test
    void aTestAddedByMistakeGoesAwayByUndo() {
        String saved = save(
                "test",
                Map.of(
                        "item",
                        UUID.randomUUID().toString(),
                        "method",
                        "clinical",
                        "specimen",
                        "other",
                        "result",
                        "pending",
                        "variant",
                        "BA.5"));
        assertThat(saved).contains("BA.5");
        assertThat(nurse.send(page, page + "/changes/" + undo(saved) + "/undo", Map.of())
                        .body())
                .contains("The change is undone.");
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc()
                            .sql("select count(*) from test_record where case_id = ?")
                            .param(caseId)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "person, birthDate, 2022/02/30, no such day",
        "person, birthDate, 2999/01/01, not come yet",
        "person, birthDate, 1850/01/01, 120 years",
        "person, name, '', 'Please'",
        "person, phone, call me, telephone",
        "person, sex, cat, answers offered",
        "medical, bmi, 400, from 5 to 100",
        "medical, pregnancyWeeks, 12.5, whole number",
        "exposure, movements, '\u202Eevil', cannot be seen",
        "externalIds, nesid, 12, letters",
        "insurance, insurer, 1234567, six or eight digits",
        "insurance, insurer, 06139993, last digit",
        "insurance, insuranceBranch, 1, two digits"
    })
    void whatCannotBeIsRefusedAtItsFieldAndNothingChanges(String group, String field, String typed, String sentence) {
        Map<String, String> form = form(group);
        form.put(field, typed);
        assertThat(save(group, form))
                .contains("notice--problem", "id=\"" + field + "-problem\"")
                .containsIgnoringCase(sentence);
        assertThat(changes(group)).isEmpty();
    }

    @Test
    void aNumberOfAnotherRegisterBelongsToOneCaseAlone() {
        Map<String, String> form = form("externalIds");
        String number = "N-" + caseId + "-77";
        form.put("nesid", number.toLowerCase(Locale.ROOT));
        assertThat(save("externalIds", form)).contains("Saved.", number);
        long other = care.open(40, 2);
        String there = "/cases/" + care.file(other).number();
        assertThat(nurse.send(there, there + "/edit/externalIds", Map.of("nesid", number))
                        .body())
                .contains("belongs to another case");
    }

    @Test
    void somebodyElseEditingIsShownAndNoLongerAfterLeaving() {
        Pages colleague = person("nurse2.minato");
        colleague.open(page + "/basics?edit=person");
        assertThat(nurse.open(page + "/basics").body()).contains("has been editing this since");
        nurse.open(page + "/basics?edit=person");
        assertThat(nurse.send(page, page + "/edit/person/heard", Map.of()).body())
                .contains("has been editing this since")
                .doesNotContain("<html");
        assertThat(colleague.open(page + "/basics?edit=person").body()).contains("から編集しています");
        colleague.send(page, page + "/edit/person/leave", Map.of());
        assertThat(nurse.open(page + "/basics").body()).doesNotContain("has been editing this since");
        try (TestDatabase database = TestDatabase.open()) {
            colleague.open(page + "/basics?edit=person");
            database.jdbc()
                    .sql("update case_editor set heard_at = now() - interval '6 minutes' where case_id = ?")
                    .param(caseId)
                    .update();
        }
        assertThat(nurse.open(page + "/basics").body()).as("expired").doesNotContain("has been editing this since");
    }

    @Test
    void whatIsTypedAndNotSavedWaitsForItsWriterAlone() {
        Map<String, String> form = form("person");
        form.put("kana", "トチュウ マデ");
        form.put("birthDate", "R4.");
        assertThat(nurse.send(page, page + "/edit/person/heard", form).body()).contains("What you type is kept");
        Map<String, String> theirs = form("person");
        theirs.put("phone", "03-0000-1212");
        Pages colleague = person("nurse2.minato");
        colleague.send(page, page + "/edit/person", theirs);
        assertThat(colleague.open(page + "/basics?edit=person").body()).doesNotContain("トチュウ マデ");

        Pages later = person("nurse.english");
        assertThat(later.open(page).body()).contains("Person: there is something you typed on", "edit=person");
        assertThat(later.open(page + "/basics?edit=person").body())
                .contains("This is what you typed until", "トチュウ マデ", "R4.")
                .doesNotContain("Person: there is");
        form.put("birthDate", "R4.4.1");
        assertThat(save("person", form)).contains("Saved.", "they keep what that person wrote", "03-0000-1212");
        nurse.send(page, page + "/edit/person/heard", form);
        assertThat(nurse.open(page).body()).as("heard too late").doesNotContain("there is something you typed");

        form = form("medical");
        form.put("treatment", "酸素 9L");
        nurse.send(page, page + "/edit/medical/heard", form);
        nurse.send(page, page + "/edit/medical/leave", Map.of());
        assertThat(nurse.open(page + "/medical?edit=medical").body()).doesNotContain("酸素 9L");
    }

    @Test
    void aNoteThatWasBegunWaitsForItsWriterAloneUntilItIsWritten() {
        Map<String, String> note = Map.of("id", UUID.randomUUID().toString(), "body", "half a sen", "pinned", "false");
        assertThat(nurse.send(page, page + "/notes/draft", note).body())
                .contains("The note has not been added yet")
                .doesNotContain("<html");
        assertThat(person("clerk.minato").open(page).body()).doesNotContain("half a sen");
        assertThat(person("nurse.english").open(page).body()).contains("half a sen", note.get("id"));
        assertThat(nurse.open(page + "/basics").body()).contains("Notes: there is something you typed on");
        nurse.send(page, page + "/notes", note);
        assertThat(nurse.open(page).body())
                .containsOnlyOnce("<p class=\"written\">half a sen</p>")
                .doesNotContain("not been added yet");
        nurse.send(page, page + "/notes/draft", Map.of("id", note.get("id"), "body", "more"));
        nurse.send(page, page + "/notes/draft", Map.of("id", note.get("id"), "body", " "));
        assertThat(nurse.open(page + "/basics").body()).doesNotContain("there is something you typed");
    }

    @Test
    void aRegisterIsAskedOnceAndItsAnswerAcceptedFieldByField() throws IOException {
        assertThat(nurse.send(page, page + "/enquiries", Map.of("kind", "address"))
                        .body())
                .contains("The question is out");
        nurse.send(page, page + "/enquiries", Map.of("kind", "address"));
        String id;
        try (TestDatabase database = TestDatabase.open()) {
            id = database.jdbc()
                    .sql("select id::text from enquiry where case_id = ?")
                    .param(caseId)
                    .query(String.class)
                    .single();
        }
        Path question = FOLDER.resolve("questions/address-" + id + ".json");
        assertThat(question).content().contains("birthDate");
        Files.writeString(
                Files.createDirectories(FOLDER.resolve("answers")).resolve(id + ".json"),
                "{\"address\": \"東都みなと区潮見9-9-9\", \"kana\": \"トウロク カナ\"}");
        assertThat(nurse.open(page + "/basics").body()).contains("Compare with the address");
        assertThat(question).doesNotExist();
        String compared = nurse.open(page + "/enquiries/" + id + "/address").body();
        assertThat(compared).contains("東都みなと区潮見9-9-9", "The answer", "choose.address");
        Map<String, String> form = new HashMap<>(form("address"));
        form.put("address", "東都みなと区潮見9-9-9");
        form.put("choose.address", "mine");
        assertThat(save("address", form)).contains("Saved.", "東都みなと区潮見9-9-9");
        assertThat(nurse.send(page, page + "/enquiries/" + id + "/close", Map.of())
                        .body())
                .contains("answer erased");
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc()
                            .sql("select answer is null from enquiry where case_id = ?")
                            .param(caseId)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void theInsuranceThatTheNetworkAnswersIsKeptWithItsHistoryAndTakenBack() throws IOException {
        nurse.send(page, page + "/enquiries", Map.of("kind", "insurance"));
        String id;
        try (TestDatabase database = TestDatabase.open()) {
            id = database.jdbc()
                    .sql("select id::text from enquiry where case_id = ?")
                    .param(caseId)
                    .query(String.class)
                    .single();
        }
        Files.writeString(
                Files.createDirectories(FOLDER.resolve("answers")).resolve(id + ".json"),
                "{\"insurer\": \"06139992\", \"insuranceSymbol\": \"東都・1\", \"insuranceNumber\": \"１２３４\", \"insuredFrom\": \"2020-04-01\"}");
        assertThat(nurse.open(page + "/basics").body()).contains("Compare with the insurance");
        assertThat(nurse.open(page + "/enquiries/" + id + "/insurance").body())
                .contains("06139992", "The answer", "choose.insurer");
        Map<String, String> form = form("insurance");
        form.putAll(Map.of(
                "insurer", "06139992",
                "insuranceSymbol", "東都・1",
                "insuranceNumber", "1234",
                "insuredFrom", "R2.4.1"));
        String saved = save("insurance", form);
        assertThat(saved).contains("Saved.", "06139992", "1 Apr 2020");
        assertThat(person("clerk.minato").open(page + "/basics").body()).contains("06139992");
        assertThat(person("clinic.sakura").open(page + "/basics").body()).doesNotContain("06139992");
        assertThat(nurse.send(page, page + "/changes/" + undo(saved) + "/undo", Map.of())
                        .body())
                .doesNotContain("<dd>06139992</dd>");
    }

    @Test
    void aNoteSentTwiceIsThereOnceAndOnlyItsAuthorTakesItBack() {
        String id = UUID.randomUUID().toString();
        Map<String, String> note = Map.of("id", id, "body", "speaks softly", "pinned", "true");
        assertThat(nurse.send(page, page + "/notes", note).body()).contains("The note is there.", "speaks softly");
        nurse.send(page, page + "/notes", note);
        assertThat(nurse.open(page + "/exposure").body()).containsOnlyOnce("speaks softly");
        assertThat(person("clerk.minato")
                        .send(page, page + "/notes/" + id + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(person("clinic.sakura").open(page).body()).doesNotContain("speaks softly");
        assertThat(nurse.send(page, page + "/notes/" + id + "/remove", Map.of()).body())
                .contains("Taken back by the author.")
                .doesNotContain("speaks softly");
        assertThat(nurse.send(page, page + "/notes", Map.of("id", "none", "body", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nurse.send(
                                page,
                                page + "/notes",
                                Map.of("id", UUID.randomUUID().toString(), "body", "x".repeat(4001)))
                        .body())
                .contains("notice--problem");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.minato, medical, 404",
        "clerk.minato, exposure, 404",
        "clerk.minato, person, 200",
        "clinic.sakura, medical, 404",
        "agency.toto, person, 404",
        "coordinator.toto, address, 404",
        "nurse.shinjuku, person, 404",
        "nurse.english, nonsense, 404"
    })
    void onlyThoseWhoMaySave(String login, String group, int status) {
        Pages somebody = person(login);
        assertThat(somebody.send("/cases", page + "/edit/" + group, Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(status);
        assertThat(changes(group)).isEmpty();
    }

    @Test
    void theDatabaseItselfKeepsEverybodyToTheirPart() {
        String note = UUID.randomUUID().toString();
        nurse.send(page, page + "/notes", Map.of("id", note, "body", "only for the office"));
        Map<String, String> form = form("exposure");
        form.put("movements", "東都駅");
        save("exposure", form);

        Actor clerk = actor("clerk.minato", "13103", Role.CLERK);
        Actor clinic = actor("clinic.sakura", "C13103-01", Role.CLINIC);
        String change = "insert into case_change (case_id, field_group, at, login, changes) values (" + caseId
                + ", '%s', now(), current_setting('app.user'), '[]')";
        assertThat(does(clerk, change.formatted("person"))).isEqualTo(1);
        assertThatThrownBy(() -> does(clerk, change.formatted("medical")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> does(clinic, change.formatted("living")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> does(CareCase.OTHER_NURSE, change.formatted("person")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> count(CareCase.AGENCY, "case_change"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> count(clinic, "case_note")).rootCause().hasMessageContaining("permission denied");
        assertThat(count(CareCase.OTHER_NURSE, "case_note")).isZero();
        assertThat(count(clinic, "case_change where field_group = 'exposure'")).isZero();
        assertThat(count(CareCase.NURSE, "case_change where field_group = 'exposure' and case_id = " + caseId))
                .isEqualTo(1);
        assertThatThrownBy(() -> does(
                        CareCase.NURSE,
                        "update case_note set body = null, pinned = false, removed_at = now() where id = '" + note
                                + "'"))
                .as("of a colleague")
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private static Actor actor(String login, String organisation, Role role) {
        return new Actor(login, organisation, "13", EnumSet.of(role), Locale.JAPANESE);
    }

    private int does(Actor actor, String sql) {
        return care.as(actor, () -> jdbc.sql(sql).update());
    }

    private long count(Actor actor, String rows) {
        return care.as(
                actor,
                () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single());
    }

    @Test
    void anItemThatIsNoIdDoesNotExist() {
        assertThat(nurse.send(page, page + "/edit/test", Map.of("item", "1; drop"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nurse.send(page, page + "/edit/person", Map.of("item", "1")).statusCode())
                .isEqualTo(404);
    }

    private Pages person(String login) {
        return Pages.signedIn(port, login, "hersys-demo", "en");
    }

    private String save(String group, Map<String, String> fields) {
        var answer = nurse.send(page, page + "/edit/" + group, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String undo(String body) {
        Matcher found = UNDO.matcher(body);
        assertThat(found.find()).as("a change to undo").isTrue();
        return found.group(1);
    }

    private List<Long> changes(String group) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select id from case_change where case_id = ? and field_group = ?")
                    .params(caseId, group)
                    .query(Long.class)
                    .list();
        }
    }

    /** The fields of the form as it is opened, as a browser would send them. */
    private Map<String, String> form(String group) {
        String tab = Map.of(
                        "person", "basics", "externalIds", "basics", "insurance", "basics", "address", "whereabouts")
                .getOrDefault(group, group);
        String body = nurse.open(page + "/" + tab + "?edit=" + group).body();
        Map<String, String> fields = new HashMap<>();
        Matcher input = Pattern.compile("<input type=\"hidden\" name=\"(seen\\.([^\"]+))\"(?: value=\"([^\"]*)\")?")
                .matcher(body);
        while (input.find()) {
            String value = input.group(3) == null ? "" : input.group(3);
            fields.put(input.group(1), value);
            fields.put(input.group(2), value);
        }
        assertThat(fields).as(body.length() + " letters").isNotEmpty();
        return fields;
    }
}
