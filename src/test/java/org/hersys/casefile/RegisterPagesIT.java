package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the register: searching, narrowing, keeping searches and taking the list away. */
@ProductTest
@TestInstance(Lifecycle.PER_CLASS)
class RegisterPagesIT {

    private static final String NAME = "=渡邊 籐四郎";
    private static final String PHONE = "090-4455-6677";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    private String number;
    private Pages nurse;

    @BeforeAll
    void somebodyIsReported() throws Exception {
        nurse = Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja");
        String today = LocalDate.now().toString();
        String body = """
                {"diagnosisType":"patient","name":"%s","kana":"ワタナベ トウシロウ","sex":"male","birthDate":"1985-04-12","phone":"%s",
                 "address":"東都みなと区架空町9-9-9","method":"nucleicAcid","specimen":"saliva","sampledOn":"%s",
                 "result":"positive","diagnosedOn":"%s","symptoms":["fever"]}""".formatted(NAME, PHONE, today, today);
        var answer =
                new Program(port, "hsk_demo_C13103-01").notify(UUID.randomUUID().toString(), body);
        number = json.readTree(answer.body()).get("caseNumber").asText();
    }

    @Test
    void everyWayOfWritingFindsThePerson() {
        for (String typed : new String[] {
            "渡辺籐四郎",
            "渡邉 籐四郎",
            "わたなべとうしろう",
            "Watanabe Toshiro",
            "Tōshirō Watanabe",
            "渡辺 S60.4.12",
            "1985-04-12 わた",
            "090 4455 6677",
            "+819044556677"
        }) {
            assertThat(searched(Map.of("q", typed)).body()).as(typed).contains(number);
        }
        assertThat(searched(Map.of("q", "渡辺 S60.4.13")).body()).doesNotContain(number);
    }

    @Test
    void fieldsNarrowTogetherAndEachIsTakenAwayAgain() {
        var found = searched(
                Map.of("name", "渡辺 と", "birthDate", "昭和60年4月13日", "office", "13103", "notifiedFrom", "R4.1.1"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("該当する症例はありません").contains("1985/04/13");
        String search = found.uri().getQuery().replaceAll(".*search=([0-9a-f-]+).*", "$1");
        var name = nurse.send("/cases", "/cases/search/without", Map.of("search", search, "field", "name"));
        String wider = name.uri().getQuery().replaceAll(".*search=([0-9a-f-]+).*", "$1");
        var all = nurse.send("/cases", "/cases/search/without", Map.of("search", wider, "field", "birthDate"));
        assertThat(all.body()).contains(number).contains("みなと保健所").doesNotContain("1985/04/13");
        assertThat(all.uri().toString()).matches(".*/cases\\?search=[0-9a-f-]{36}");
    }

    @Test
    void whatCannotBeReadIsToldAtItsFieldAndKept() {
        var answer =
                nurse.send("/cases", "/cases/search", Map.of("birthDate", "平成31年5月1日", "phone", "--", "name", "渡辺"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"wrong-birthDate\"", "id=\"wrong-phone\"", "平成31年5月1日", "渡辺");
        assertThat(nurse.send("/cases", "/cases/search", Map.of("onsetFrom", "2022/8/2", "onsetTo", "R4.8.1"))
                        .body())
                .contains("id=\"wrong-onsetTo\"")
                .doesNotContain("id=\"wrong-onsetFrom\"");
        assertThat(nurse.send("/cases", "/cases/search", Map.of("office", "<script>"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSearchIsKeptSharedAndForgotten() {
        var found = searched(Map.of("q", "渡辺 籐"));
        String search = found.uri().getQuery().replace("search=", "");
        String name = "渡辺さん " + UUID.randomUUID();
        var kept = nurse.send(
                "/cases", "/cases/saved", Map.of("name", name, "shared", "true", "search", search, "sort", "name"));
        assertThat(kept.body()).contains("検索を保存しました").doesNotContain("notice--problem");
        assertThat(nurse.open("/cases").body()).doesNotContain("検索を保存しました");
        assertThat(nurse.send("/cases", "/cases/saved", Map.of("name", " ")).body())
                .contains("検索を保存できませんでした");
        Matcher saved = Pattern.compile("href=\"/cases\\?search=([0-9a-f-]{36})[^\"]*\">" + name)
                .matcher(nurse.open("/cases/saved").body());
        assertThat(saved.find()).isTrue();
        String id = saved.group(1);
        Pages colleague = Pages.signedIn(port, "nurse2.minato", "hersys-demo", "ja");
        assertThat(colleague.open("/cases/saved").body()).contains(name);
        assertThat(colleague.open("/cases?search=" + id).body()).contains(number);
        Pages neighbour = Pages.signedIn(port, "nurse.shinjuku", "hersys-demo", "ja");
        assertThat(neighbour.open("/cases/saved").body()).doesNotContain(name);
        assertThat(neighbour.open("/cases?search=" + id).body())
                .doesNotContain("渡辺")
                .contains("検索条件はもうありません");
        assertThat(colleague
                        .send("/cases", "/cases/saved/" + id + "/delete", Map.of())
                        .statusCode())
                .isEqualTo(404);
        nurse.send("/cases", "/cases/saved/" + id + "/share", Map.of("shared", "false"));
        assertThat(colleague.open("/cases/saved").body()).doesNotContain(name);
        assertThat(nurse.send("/cases", "/cases/saved/" + id + "/delete", Map.of())
                        .body())
                .doesNotContain(name);
    }

    @Test
    void aListIsTakenAwayWithNoCellThatRunsAndEachCaseIsNoted() {
        var found = searched(Map.of("q", "ワタナベ トウシロウ"));
        String search = found.uri().getQuery().replace("search=", "");
        HttpResponse<String> file = nurse.open("/cases/export.csv?search=" + search);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"cases-\\d{8}-\\d{4}\\.csv\"");
        assertThat(file.body()).startsWith("\uFEFF番号").contains(number, "'" + NAME, "東都みなと区架空町9-9-9", "1985-04-12");
        assertThat(file.body().lines()).hasSize(2);
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc().sql("""
                                    select count(*) from audit_entry a join case_file c on c.id = any (a.case_ids)
                                     where a.action = 'cases.exported' and c.number = ? and a.terms is not null
                                       and a.login = 'nurse.minato'""").param(number).query(Long.class).single())
                    .isPositive();
        }
    }

    @Test
    void whoMayNotSeeAddressesTakesNoneAway() {
        Pages agency = Pages.signedIn(port, "agency.toto", "hersys-demo", "ja");
        assertThat(agency.open("/cases/export.csv").body())
                .startsWith("\uFEFF番号")
                .doesNotContain("住所");
    }

    private HttpResponse<String> searched(Map<String, String> fields) {
        return nurse.send("/cases", "/cases/search", fields);
    }
}
