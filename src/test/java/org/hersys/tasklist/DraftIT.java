package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.hersys.support.Traces;
import org.hersys.support.Visitor.Answer;
import org.hersys.tasklist.Errands.Errand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DraftIT {

    @Autowired
    Errands errands;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Seam nurse;
    Errand errand;

    @BeforeEach
    void claim() {
        errand = errands.open("T-east");
        nurse = Seam.of("t.nurse.east", port);
        nurse.claim(errand.task());
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        assertThat(save(nurse, "半分だけ 𠮷").status()).isEqualTo(204);
        assertThat(save(nurse, "もう少し 𠮷").status()).isEqualTo(204);
        Answer draft = draft(Seam.of("t.nurse.east", port));
        assertThat(draft.json().at("/answers/remark/value").isMissingNode()).isTrue();
        assertThat(draft.json().at("/answers/remark").asText()).isEqualTo("もう少し 𠮷");
        assertThat(draft.json().at("/text").asText()).endsWith("の下書きを復元しました。");
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        save(nurse, "わたしの下書き");
        for (String login : new String[] {"t.second.east", "t.supervisor.east", "t.nurse.west"}) {
            Seam other = Seam.of(login, port);
            assertThat(draft(other).status()).as(login).isEqualTo(204);
            assertThat(save(other, "x").status()).as(login).isIn(404, 409);
        }
        assertThat(draft(nurse).json().at("/answers/remark").asText()).isEqualTo("わたしの下書き");
        assertThat(rows(errand)).isEqualTo(1);
    }

    @Test
    void itLiesInItsOwnTableAndNowhereElse() {
        save(nurse, "塗壁の書きかけ");
        try (TestDatabase database = TestDatabase.open()) {
            Traces traces = new Traces(database.jdbc());
            assertThat(traces.of(List.of("塗壁の書きかけ"), traces.tables())).containsExactly("form_draft: 塗壁の書きかけ");
        }
    }

    @Test
    void itEndsWithTheTask() {
        save(nurse, "went");
        assertThat(nurse.submit(errand.task(), "\"remark\":{\"value\":\"went well\"}")
                        .status())
                .isEqualTo(204);
        assertThat(rows(errand)).isZero();
        assertThat(save(nurse, "too late").status()).isEqualTo(404);
    }

    @Test
    void itCanBeDiscarded() {
        save(nurse, "nothing much");
        assertThat(nurse.visitor().engine("DELETE", path(), null).status()).isEqualTo(204);
        assertThat(draft(nurse).status()).isEqualTo(204);
    }

    @Test
    void aBookIsNoDraft() {
        Answer refused = save(nurse, "𠮷".repeat(20_000));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.message()).contains("64 KB");
        assertThat(draft(nurse).status()).isEqualTo(204);
    }

    @Test
    void aFormOpenedBeforeSomebodyChangedTheCaseIsNotTakenUnseen() {
        String opened = token();
        errands.as(Errands.nurse("T-east"), () -> jdbc.sql(
                        "insert into case_event (case_id, kind, login) values (?, 'notificationCorrected', 't.second.east')")
                .param(errand.caseId())
                .update());
        Answer refused = send(opened);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("この画面を開いた後に").contains("訂正");
        assertThat(errands.notes(errand.caseId())).isZero();
        assertThat(send(token()).status()).as("now that it is known").isEqualTo(204);
    }

    @Test
    void aTamperedTokenIsRefused() {
        assertThat(send("1 or true").status()).isEqualTo(400);
    }

    private Answer send(String token) {
        return nurse.submit(
                errand.task(), "\"remark\":{\"value\":\"went well\"},\"formToken\":{\"value\":\"" + token + "\"}");
    }

    private String token() {
        return nurse.variables(errand.task()).json().at("/formToken/value").asText();
    }

    private Answer draft(Seam reader) {
        return reader.visitor().engine(path());
    }

    private Answer save(Seam writer, String remark) {
        return writer.visitor().engine("PUT", path(), "{\"variables\":{\"remark\":{\"value\":\"" + remark + "\"}}}");
    }

    private String path() {
        return "task/" + errand.task() + "/draft";
    }

    private long rows(Errand of) {
        return errands.as(Errands.nurse("T-east"), () -> jdbc.sql("select count(*) from form_draft where place = ?")
                .param(of.task())
                .query(Long.class)
                .single());
    }
}
