package org.hersys.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ImportEndpointIT {

    private static final String HEADER =
            "No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,発症_年月日,患者_居住地," + "患者_年代,患者_性別,患者_状態,患者_退院済フラグ,備考\n";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    void closedCasesAreFiledOpenOnesStartAtConfirmationAndWrongRowsAreRefusedWithTheirLine() throws IOException {
        String list = HEADER
                + "IT1,130001,東京都,,2020-04-01,2020-03-30,みなと区,40代,男性,軽症,1,\n"
                + "IT2,130001,東京都,,2020-04-02,,みなと区,20代,女性,,,\n"
                + "IT3,130001,東京都,,4月3日,,みなと区,20代,女性,,,\n";
        JsonNode report = json.readTree(
                centre().importList(list.getBytes(StandardCharsets.UTF_8)).body());
        assertThat(report.at("/counts/filed").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.at("/counts/opened").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/refused").asInt()).isEqualTo(1);
        JsonNode refused = row(report, "refused");
        assertThat(refused.get("line").asInt()).isEqualTo(4);
        assertThat(refused.get("column").asText()).isEqualTo("公表_年月日");
        String opened = row(report, "opened").get("caseNumber").asText();
        String page = Pages.signedIn(port, "nurse.english", "hersys-demo", "en")
                .open("/cases/" + opened)
                .body();
        assertThat(page).contains("Name not given").contains("Confirm notification");
    }

    @Test
    void theSameFileAgainAddsNothing() throws IOException {
        byte[] list =
                (HEADER + "IT10,130001,東京都,,2020-04-01,,みなと区,40代,男性,,1,\n").getBytes(Charset.forName("windows-31j"));
        assertThat(json.readTree(centre().importList(list).body())
                        .at("/counts/filed")
                        .asInt())
                .isEqualTo(1);
        JsonNode again = json.readTree(centre().importList(list).body());
        assertThat(again.at("/counts/filed").asInt()).isZero();
        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void aNumberThatStandsTwiceIsTakenOnce() throws IOException {
        String row = "IT20,130001,東京都,,2020-04-01,,みなと区,40代,男性,,1,\n";
        JsonNode report = json.readTree(centre().importList((HEADER + row + row).getBytes(StandardCharsets.UTF_8))
                .body());
        assertThat(report.at("/counts/filed").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/refused").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoLineListIsRefusedAsAWhole() {
        var answer = centre().importList("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void aClinicMayNotImportLists() {
        var answer = new Program(port, "hsk_demo_C13103-01").importList(HEADER.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private Program centre() {
        return new Program(port, "hsk_demo_13103");
    }

    private static JsonNode row(JsonNode report, String outcome) {
        for (JsonNode row : report.get("rows")) {
            if (row.get("outcome").asText().equals(outcome)) {
                return row;
            }
        }
        throw new AssertionError(report.toPrettyString());
    }
}
