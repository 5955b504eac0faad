package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.hersys.tasklist.Errands.Errand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TaskPagesIT {

    @Autowired
    Errands errands;

    @LocalServerPort
    int port;

    Errand errand;
    Seam nurse;

    @BeforeEach
    void signIn() {
        errand = errands.open("T-east");
        nurse = Seam.of("t.nurse.east", port);
    }

    @Test
    void theAddressOfATaskLeadsIntoTasklist() {
        assertThat(nurse.visitor().get("/tasks/" + errand.task()).location())
                .endsWith("/camunda/app/tasklist/default/#/?filter=all&task=" + errand.task());
    }

    @Test
    void aTaskLeadsToItsCaseFile() {
        String number = nurse.task(errand.task()).json().path("caseNumber").asText();
        assertThat(nurse.visitor().get("/tasks/" + errand.task() + "/case").location())
                .endsWith("/cases/" + number);
    }

    @Test
    void aFinishedTaskIsNotFound() {
        nurse.claim(errand.task());
        nurse.submit(errand.task(), "\"remark\":{\"value\":\"done\"}");
        assertThat(nurse.visitor().get("/tasks/" + errand.task()).status()).isEqualTo(404);
        assertThat(nurse.visitor().get("/tasks/" + errand.task() + "/case").status())
                .isEqualTo(404);
        assertThat(nurse.visitor().get("/tasks/anything").status()).isEqualTo(404);
    }

    @Test
    void whoSignsInAgainLandsAtTheTask() {
        Visitor stranger = Visitor.at(port);
        assertThat(stranger.get("/tasks/" + errand.task()).location()).endsWith("/login");
        assertThat(stranger.enter("t.nurse.east", Errands.PASSWORD).location()).contains("/tasks/" + errand.task());
    }

    @Test
    void theScriptsSpeakThePersonsLanguageAndHoldTheirOwnTokenOnly() {
        String address = "/camunda/app/tasklist/scripts/config.js";
        assertThat(nurse.visitor().get(address).body())
                .contains("\"language\":\"ja\"")
                .contains("\"mayReport\":true")
                .contains("担当する");
        assertThat(Seam.of("t.english.east", port).visitor().get(address).body())
                .contains("\"language\":\"en\"")
                .contains("Claim");
        assertThat(Seam.of("t.agency.east", port).visitor().get(address).body()).contains("\"mayReport\":false");
        assertThat(Visitor.at(port).get(address).body()).doesNotContain("token");
    }
}
