package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.casefile.Cases;
import org.hersys.policy.desk.PolicyDesk;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor;
import org.hersys.support.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Texts that break programs, typed about things that are there, where {@link NaughtyEverywhereIT} asks for what is not. */
@ProductTest
class NaughtyObjectsIT {

    private static final String TABLE = "/policy/tables/chooseObserver";

    /** All that tell, each kind of the others, and what is longer than any field. */
    private static final List<String> TEXTS = Stream.of(
                    Stream.of(NaughtyStrings.TOGETHER),
                    NaughtyStrings.TELLING.stream(),
                    Stream.of(
                            "a\0b",
                            "\ud83d",
                            "前\u0008後",
                            "\u202eabc",
                            "a\ufffeb",
                            "=cmd|' /C calc'!A0",
                            "　",
                            "\r\nA: b"),
                    Stream.of("あ".repeat(1001), "あ".repeat(100_000)))
            .flatMap(texts -> texts)
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    PolicyDesk desk;

    @Autowired
    ObjectMapper json;

    private final List<String> wrong = new ArrayList<>();
    private TestDatabase database;
    private Visitor visitor;
    private String token;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
    }

    @AfterEach
    void end() {
        database.close();
        assertThat(wrong).isEmpty();
    }

    @Test
    void anAccountAndAnOrganisationAreNamedWithThemOrTheFieldIsRefused() {
        enter("useradmin.minato");
        String login = "naughty." + System.nanoTime();
        Map<String, String> account = fields(
                "login",
                login,
                "displayName",
                "文字 太郎",
                "organisation",
                "13103",
                "roles",
                "clerk",
                "language",
                "ja",
                "mail",
                "",
                "numbers",
                "");
        send("/accounts/new", account);
        eachField("/accounts/" + login, account, "/accounts/" + login);

        String code = "C13103-" + System.nanoTime() % 1_000_000;
        Map<String, String> clinic = fields(
                "code", code, "kind", "clinic", "nameJa", "文字医院", "nameEn", "Letters Clinic", "phone", "03-0000-0000");
        send("/organisations/new", clinic);
        eachField("/organisations/" + code, clinic, "/organisations/" + code, "/organisations");
        send("/accounts/" + login + "/close", Map.of());
    }

    @Test
    void sightOfACaseIsGivenAndEndedForThemAsReasons() {
        AskedCase asked = AskedCase.reported(port, staff, cases, json);
        enter("nurse.minato");
        String grants = asked.filled("/cases/${number}/grants");
        String page = asked.filled("/cases/${number}/course");
        String until = LocalDate.now().plusDays(3).toString();
        for (String text : TEXTS) {
            send(grants, fields("organisation", "L13-01", "until", until, "why", text), page);
            for (long grant : standing(asked)) {
                send(grants + "/" + grant + "/end", fields("why", text), page);
            }
        }
        assertThat(database.jdbc()
                        .sql("select reason from case_grant where case_id = ?::bigint union all"
                                + " select ended_reason from case_grant where case_id = ?::bigint")
                        .params(asked.filled("${case}"), asked.filled("${case}"))
                        .query(String.class)
                        .list())
                .filteredOn(NaughtyStrings.TOGETHER::equals)
                .hasSize(2);
        asked.close();
    }

    private List<Long> standing(AskedCase asked) {
        return database.jdbc()
                .sql(
                        "select id from case_grant where case_id = ?::bigint and organisation = 'L13-01' and ended_at is null")
                .param(asked.filled("${case}"))
                .query(Long.class)
                .list();
    }

    @Test
    void theColumnsTheYearAndThePublisherOfAListAreNothingElse() {
        enter("nurse.minato");
        String list = "No,公表_年月日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_状態,患者_退院済フラグ\nZ1,4月3日,,みなと区,40代,男性,,1\n";
        String run = visitor.raw(
                        "POST",
                        "/imports?_csrf=" + encode(token),
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<svg/onload=alert(1)>.csv\"\r\n\r\n"
                                + list + "\r\n--x--\r\n")
                .location()
                .replaceAll("^https?://[^/]+", "");
        assertThat(run).startsWith("/imports/");
        eachField(run + "/columns", fields("headerLine", "1", "column.0", "", "column.3", ""), run);
        eachField(run + "/year", fields("year", "2020", "month", "1"), run);
        eachField(run + "/publisher", fields("prefecture", "13"), run);
        eachField(run + "/accept", fields("reason", ""), run);
        TEXTS.stream().filter(text -> text.length() < 500).forEach(text -> look(run + "?outcome=" + encode(text)));
        send(run + "/discard", Map.of());
    }

    @Test
    void recordsAndCasesArePutTogetherAndTakenApartForThemAsReasons() throws Exception {
        String first = reported("渡辺 文字子");
        String second = reported("渡邊 文字子");
        enter("nurse.minato");
        String pair = "/duplicates/"
                + database.jdbc()
                        .sql("""
                        insert into duplicate_pair (first_person, second_person, score, verdict, reasons, version)
                        select min(person_id), max(person_id), 90, 'likely', '[]', 1 from case_file where number in (?, ?)
                        on conflict (first_person, second_person) do update set state = 'open' returning id""")
                        .params(first, second)
                        .query(Long.class)
                        .single();
        eachField(pair + "/different", fields("reason", ""), pair);
        send(pair + "/later", Map.of());
        for (String text : TEXTS) {
            apart(send(pair + "/merge", fields("reason", text, "name", text), pair), text);
        }
        String merge = send(pair + "/merge", fields("reason", "同じ人"));
        for (String text : TEXTS) {
            apart(send("/duplicates/cases/" + first + "/" + second, fields("survivor", first, "reason", text)), text);
        }
        send(merge + "/undo", fields("reason", ""));
        assertThat(database.jdbc()
                        .sql("select reason || undone_reason from person_merge union all"
                                + " select reason || undone_reason from case_merge")
                        .query(String.class)
                        .list())
                .filteredOn((NaughtyStrings.TOGETHER + NaughtyStrings.TOGETHER)::equals)
                .hasSize(2);
    }

    private void apart(String merge, String reason) {
        if (merge.contains("merges/")) {
            look(merge);
            send(merge + "/undo", fields("reason", reason), merge);
            send(merge + "/undo", fields("reason", ""));
        }
    }

    private String reported(String name) throws Exception {
        String sent = json.writeValueAsString(Notified.patient()
                .named(name)
                .born(LocalDate.of(1949, 9, 9))
                .at("東都みなと区もじ9-9-9")
                .content());
        return json.readTree(new Program(port, "hsk_demo_C13103-01")
                        .notify(UUID.randomUUID().toString(), sent)
                        .body())
                .get("caseNumber")
                .asText();
    }

    @Test
    void aDraftOfATableIsHandedInForThemAsReasonAndSource() {
        enter("policy.toto");
        desk.putBack("chooseObserver");
        send(TABLE + "/drafts", fields("from", version("published")));
        String draft = TABLE + "/drafts/" + version("draft");
        eachField(draft, fields("revision", "0", "dmn", "x"), TABLE + "/draft");
        Set<String> typed = TextFields.of(visitor.get(TABLE + "/examples").body());
        eachField(
                TABLE + "/examples",
                typed.stream().collect(Collectors.toMap(field -> field, field -> "")),
                TABLE + "/examples");
        Map<String, String> good =
                fields("validFrom", LocalDate.now().plusDays(9) + "T09:00", "reason", "文字", "legalSource", "文字第1条");
        for (String field : good.keySet()) {
            for (String text : TEXTS) {
                send(draft + "/submit", with(good, field, text), TABLE, TABLE + "/draft");
                if (field.equals("reason") && text.equals(NaughtyStrings.TOGETHER)) {
                    assertThat(version("submitted")).isNotEmpty();
                }
                send(draft + "/give-back", Map.of());
            }
        }
        desk.putBack("chooseObserver");
    }

    @Test
    void theQuestionsAreWordedWithThemAndHandedInForThemAsReason() {
        enter("policy.toto");
        String page = "/policy/questions";
        send(page, Map.of());
        String draft = page + "/" + wording("id");
        List<String> fields = TextFields.of(visitor.get(page).body()).stream()
                .filter(field -> field.startsWith("text."))
                .limit(6)
                .toList();
        assertThat(fields).hasSize(6);
        for (String text : TEXTS) {
            Map<String, String> typed = fields("revision", wording("revision"));
            fields.stream().limit(text.length() > 10_000 ? 1 : 6).forEach(field -> typed.put(field, text));
            send(draft, typed, page, page + "/preview");
        }
        for (String text : TEXTS) {
            send(draft + "/submit", fields("reason", text), page);
            send(draft + "/give-back", Map.of());
        }
        send(draft + "/discard", Map.of());
    }

    private String wording(String column) {
        return database.jdbc()
                .sql("select " + column + "::text from question_wording order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private String version(String state) {
        return database.jdbc()
                .sql(
                        "select id::text from decision_version where decision = 'chooseObserver' and state = ? order by id desc limit 1")
                .param(state)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void enter(String login) {
        visitor = Visitor.at(port).signIn(login, "hersys-demo");
        token = visitor.formToken();
    }

    /** Each text in each field while the others hold what is right; at last everything is right again. */
    private void eachField(String address, Map<String, String> good, String... shownAt) {
        for (String field : good.keySet()) {
            TEXTS.forEach(text -> send(address, with(good, field, text), shownAt));
        }
        send(address, good);
    }

    /** Sends a form to something that is there, and looks where it is shown; the answer is where it leads to. */
    private String send(String address, Map<String, String> fields, String... shownAt) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        Answer answer =
                visitor.raw("POST", address, "application/x-www-form-urlencoded", form + "&_csrf=" + encode(token));
        judge(answer, address, form);
        Stream.of(shownAt).forEach(this::look);
        return answer.location().replaceAll("^https?://[^/]+", "");
    }

    private void look(String address) {
        judge(visitor.get(address), address, "");
    }

    private void judge(Answer answer, String address, String typed) {
        String shown = typed.length() > 300 ? typed.substring(0, 300) + "…" : typed;
        NaughtyStrings.wrong(answer, shown).forEach(found -> wrong.add(found + " at " + address));
        if (Set.of(403, 404, 405).contains(answer.status()) || answer.location().contains("/login")) {
            wrong.add(answer.status() + " " + answer.location() + " at " + address + " for " + shown);
        }
    }

    private static Map<String, String> with(Map<String, String> good, String field, String text) {
        Map<String, String> fields = new LinkedHashMap<>(good);
        fields.put(field, text);
        return fields;
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
