package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class MessagePagesIT {

    private static final String TEXT = "/templates/pleaseCall/sms/en";

    @Autowired
    Messages messages;

    @Autowired
    Staff staff;

    @Autowired
    Templates templates;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/templates", TEXT, "/notices", "/notices/bell"})
    void nobodyReadsWithoutSigningIn(String page) {
        assertThat(Visitor.at(port).get(page).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic.sakura", "agency.english", "coordinator.toto", "operator"})
    void textsAreForHealthCentresAlone(String login) {
        Pages pages = Pages.signedIn(port, login, "hersys-demo", "en");
        assertThat(pages.open("/templates").statusCode()).isEqualTo(403);
        assertThat(pages.open(TEXT).statusCode()).isEqualTo(403);
        assertThat(pages.send("/notices", TEXT, Map.of("text", "{sender}: x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNurseReadsTextsAndChangesNone() {
        Pages nurse = Pages.signedIn(port, "nurse.english", "hersys-demo", "en");
        assertThat(nurse.open("/templates").statusCode()).isEqualTo(200);
        assertThat(nurse.open(TEXT).body()).doesNotContain("<textarea");
        for (String way : new String[] {"", "/preview", "/reset"}) {
            assertThat(nurse.send("/notices", TEXT + way, Map.of("text", "{sender}: x"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aSupervisorsTextIsUsedForTheOwnOfficeAloneUntilItIsTakenBack() {
        Pages supervisor = Pages.signedIn(port, "supervisor.minato", "hersys-demo", "en");
        String own = "{sender}: call us back, please, " + System.nanoTime() + ": {phone}";
        assertThat(supervisor.send(TEXT, TEXT, Map.of("text", own)).body()).contains("第");
        assertThat(text("13103")).isEqualTo(own);
        assertThat(text("13104")).contains("could not reach you");
        supervisor.send(TEXT, TEXT + "/reset", Map.of());
        assertThat(text("13103")).contains("could not reach you");
    }

    @Test
    void whoeverSavesSecondIsToldAndAnOlderTextIsOneStepAway() {
        Pages supervisor = Pages.signedIn(port, "supervisor.minato", "hersys-demo", "en");
        String seen = supervisor.open(TEXT).body().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        String first = "{sender}: the first calls " + System.nanoTime() + ": {phone}";
        String second = first.replace("first", "second");
        supervisor.send(TEXT, TEXT, Map.of("text", first, "seen", seen));
        assertThat(supervisor
                        .send(TEXT, TEXT, Map.of("text", second, "seen", seen))
                        .body())
                .contains("ほかの人が先に変更しました", first, second);
        assertThat(text("13103")).isEqualTo(first);

        supervisor.send(TEXT, TEXT + "/reset", Map.of());
        assertThat(supervisor.open(TEXT).body()).contains("この文面に戻す", "name=\"text\" value=\"" + first + "\"");
        supervisor.send(TEXT, TEXT, Map.of("text", first));
        assertThat(text("13103")).isEqualTo(first);
        supervisor.send(TEXT, TEXT + "/reset", Map.of());
    }

    @Test
    void aTextThatTellsADiagnosisIsRefusedAndNothingIsKept() {
        Pages supervisor = Pages.signedIn(port, "supervisor.minato", "hersys-demo", "en");
        var answer = supervisor.send(TEXT, TEXT, Map.of("text", "{sender}: your COVID test, call {phone}"));
        assertThat(answer.body()).contains("病名などが分かる言葉", "your COVID test");
        assertThat(text("13103")).doesNotContain("COVID");
    }

    @Test
    void thereIsNoPageForATextThatDoesNotExistOrIsFixed() {
        Pages supervisor = Pages.signedIn(port, "supervisor.minato", "hersys-demo", "en");
        for (String page : new String[] {
            "/templates/signInCode/sms/en", "/templates/nothing/sms/en", "/templates/pleaseCall/sms/xx"
        }) {
            assertThat(supervisor.open(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void aNoticeRingsTheBellUntilItIsRead() {
        staff.run(
                Staff.NURSE,
                () -> messages.queue(NewMessage.of(
                        Recipient.account("nurse2.minato"),
                        Channel.NOTICE,
                        "messageFailed",
                        Map.of(),
                        Urgency.EMERGENCY)));
        Pages colleague = Pages.signedIn(port, "nurse2.minato", "hersys-demo", "en");
        String page = colleague.open("/notices").body();
        assertThat(page).contains("メッセージが届きませんでした", "至急", "未読", "bell__count");
        String newest = page.replaceAll("(?s).*name=\"upTo\" value=\"(\\d+)\".*", "$1");
        assertThat(colleague
                        .send("/notices", "/notices/read", Map.of("upTo", newest))
                        .body())
                .doesNotContain("bell__count");
        assertThat(colleague.open("/notices/bell").body())
                .contains("id=\"bell\"")
                .doesNotContain("<html");
    }

    private String text(String office) {
        return staff.asSystem(() -> templates
                .find(office, "pleaseCall", Channel.SMS, "en")
                .orElseThrow()
                .text());
    }
}
