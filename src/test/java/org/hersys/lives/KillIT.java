package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.hersys.support.Colleague;
import org.hersys.support.OwnProcess;
import org.hersys.support.Pages;
import org.hersys.support.Program;
import org.hersys.support.SecondStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The machine fails at the worst moment: right after the answer. */
class KillIT {

    private static final Path FOLDER = Path.of("target", "kill-test").toAbsolutePath();
    private static final String KEY = "hsk_demo_C13103-01";

    @BeforeEach
    void beginAnew() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void whatWasAnsweredIsKeptWhenTheServerIsKilledInTheSameMoment() throws IOException {
        String request = UUID.randomUUID().toString();
        String notification = Reported.json(Reported.notification());
        OwnProcess first = OwnProcess.start(FOLDER, "--hersys.demo.cases=false");
        String body;
        try {
            body = new Program(first.port(), KEY).notify(request, notification).body();
        } finally {
            first.kill();
        }
        String number = Reported.JSON.readTree(body).path("caseNumber").asText();
        assertThat(number).as(body).isNotEmpty();
        try (OwnProcess second = OwnProcess.start(FOLDER, "--hersys.demo.cases=false")) {
            SecondStep.ofProductWith(FOLDER.resolve("data/database.properties"));
            assertThat(Pages.signedIn(second.port(), Cast.NURSE, "hersys-demo", "ja")
                            .open("/cases/" + number)
                            .body())
                    .contains("検査 たろう");
            assertThat(Colleague.signedIn(second.port(), Cast.NURSE).find(number, Reported.TASK))
                    .isPresent();
            var repeated = new Program(second.port(), KEY).notify(request, notification);
            assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(200);
            assertThat(Reported.JSON
                            .readTree(repeated.body())
                            .path("caseNumber")
                            .asText())
                    .isEqualTo(number);
            assertThat(second.log()).doesNotContain("検査 たろう", "03-0000-1234");
        } finally {
            SecondStep.ofProductWith(null);
        }
    }
}
