package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.CareCase.AGENCY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hersys.support.CareCase;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ProductTest
@Import(CareCase.class)
class CarePagesIT {

    @Autowired
    CareCase care;

    @LocalServerPort
    int port;

    @Test
    void theCasePageShowsDecisionsStaysAndObservationsToThoseWhoMaySeeThem() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        care.start("observeHealth", caseId, Map.of());
        care.answer(AGENCY, caseId, "userTask_recordObservation", values("36.4", 98, null));
        care.answer(AGENCY, caseId, "userTask_recordObservation", values("38.1", 95, "少し息苦しい"));
        care.answer(AGENCY, caseId, "userTask_handleAlert", new HandleAlertForm("continue", "電話した"));
        String page = "/cases/" + care.file(caseId).number();

        assertThat(body("nurse.minato", page + "/observations", "ja"))
                .contains("支援センター", "少し息苦しい", "電話した", "<polyline", "95%", "自宅")
                .doesNotContain("??");
        assertThat(body("nurse.english", page + "/medical", "en")).contains("straight through");

        assertThat(body("agency.toto", page + "/observations", "ja"))
                .contains("少し息苦しい", "<polyline")
                .doesNotContain(page + "/medical", page + "/exposure");
        assertThat(body("agency.toto", page + "/course", "ja")).doesNotContain("id=\"releases\"");

        assertThat(body("coordinator.toto", page + "/whereabouts", "ja"))
                .contains("id=\"stays\"")
                .doesNotContain(page + "/observations");
    }

    private String body(String login, String page, String language) {
        var answer = Pages.signedIn(port, login, "hersys-demo", language).open(page);
        assertThat(answer.statusCode()).as(login).isEqualTo(200);
        return answer.body();
    }

    private static RecordObservationForm values(String temperature, int spo2, String note) {
        return new RecordObservationForm(
                "yes", new BigDecimal(temperature), spo2, 70, List.of(), List.of(), "yes", "no", note, null);
    }
}
