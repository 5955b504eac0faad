package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hersys.notification.NotificationContent;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class NaughtyStringsIT {

    /** Every text of a notification; codes among them are refused, whatever stands in them. */
    private static final List<String> TEXTS = Stream.of(NotificationContent.class.getRecordComponents())
            .filter(component -> component.getType() == String.class)
            .map(RecordComponent::getName)
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    void thereAreMany() {
        assertThat(NaughtyStrings.all()).hasSizeGreaterThan(650);
    }

    @Test
    void aSearchForAnyOfThemIsOnlyASearch() {
        Visitor nurse = Visitor.at(port).signIn("nurse.minato", "hersys-demo");
        String token = nurse.formToken();
        List<String> accidents = new ArrayList<>();
        int turn = 0;
        for (String text : NaughtyStrings.all()) {
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            var answer = nurse.raw(
                    "POST", "/cases/search", "application/x-www-form-urlencoded", "q=" + encoded + "&_csrf=" + token);
            int list = answer.status() == 302 && turn++ % 3 == 0
                    ? nurse.get("/cases").status()
                    : 200;
            if (answer.status() >= 500 || list >= 500) {
                accidents.add(NaughtyStrings.shown(text));
            }
        }
        assertThat(accidents).isEmpty();
    }

    @Test
    void theInterfaceKeepsAnyOfThemUnchangedOrRefusesItClearly() throws Exception {
        Program clinic = new Program(port, "hsk_demo_C13103-01");
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (String text : NaughtyStrings.all()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> content = json.convertValue(Notified.patient().content(), Map.class);
            content.put(TEXTS.get(turn % TEXTS.size()), text);
            boolean whole = turn++ % 9 == 0;
            if (!whole) {
                content.put("result", "nonsense");
            }
            var answer = clinic.notify(UUID.randomUUID().toString(), json.writeValueAsString(content));
            if (answer.statusCode() >= 500 || !whole && answer.statusCode() != 400) {
                wrong.add(answer.statusCode() + " " + NaughtyStrings.shown(text));
            } else if (answer.statusCode() == 201 && content.get("name") == text) {
                String number = json.readTree(answer.body()).get("caseNumber").asText();
                if (!text.strip().equals(storedName(number).strip())) {
                    wrong.add("changed " + NaughtyStrings.shown(text) + " to "
                            + NaughtyStrings.shown(storedName(number)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String storedName(String number) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select p.name from person p join case_file c on c.person_id = p.id where c.number = ?")
                    .param(number)
                    .query(String.class)
                    .single();
        }
    }
}
