package org.hersys.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class NotificationEndpointIT {

    private static final LocalDate TODAY = LocalDate.now();

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    void aClinicsNotificationMakesACaseThatTheClinicsHealthCentreSees() throws Exception {
        var answer = clinic().notify(key(), notification("架空 花子"));
        assertThat(answer.statusCode()).isEqualTo(201);
        String number = json.readTree(answer.body()).get("caseNumber").asText();
        assertThat(answer.headers().firstValue("Location")).contains("/cases/" + number);
        Pages nurse = Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja");
        assertThat(nurse.open("/cases/" + number).body()).contains("架空 花子");
    }

    @Test
    void anotherHealthCentreAndAnotherClinicDoNotLearnThatTheCaseExists() throws Exception {
        String number = json.readTree(
                        clinic().notify(key(), notification("架空 花子")).body())
                .get("caseNumber")
                .asText();
        for (String login : List.of("nurse.shinjuku", "clinic.keyaki", "agency.toto", "policy.toto")) {
            var answer = Pages.signedIn(port, login, "hersys-demo", "en").open("/cases/" + number);
            assertThat(answer.statusCode()).as(login).isEqualTo(404);
            assertThat(answer.body()).as(login).doesNotContain("架空");
        }
    }

    @Test
    void aRepeatedRequestMakesOneCase() throws Exception {
        String key = key();
        var first = clinic().notify(key, notification("架空 太郎"));
        var second = clinic().notify(key, notification("架空 太郎"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json.readTree(second.body()).get("caseNumber"))
                .isEqualTo(json.readTree(first.body()).get("caseNumber"));
    }

    @Test
    void tenRequestsAtOnceWithOneKeyMakeOneCase() {
        String key = key();
        long numbers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(attempt -> clinic().notify(key, notification("架空 次郎")))
                .peek(answer -> assertThat(answer.statusCode()).isIn(200, 201))
                .map(answer -> read(answer.body()).get("caseNumber").asText())
                .distinct()
                .count();
        assertThat(numbers).isEqualTo(1);
    }

    @Test
    void aKeyUsedForAnotherNotificationIsRefused() {
        String key = key();
        clinic().notify(key, notification("架空 三郎"));
        assertThat(clinic().notify(key, notification("架空 四郎")).statusCode()).isEqualTo(422);
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsStored() {
        String wrong = notification("")
                .replace("\"positive\"", "\"perhaps\"")
                .replace("\"1980-04-01\"", "\"" + TODAY.plusDays(3) + "\"");
        String key = key();
        var answer = clinic().notify(key, wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        List<String> fields = StreamSupport.stream(
                        read(answer.body()).get("errors").spliterator(), false)
                .map(error -> error.get("field").asText())
                .toList();
        assertThat(fields).contains("name", "result", "birthDate");
        assertThat(clinic().notify(key, notification("架空 五郎")).statusCode())
                .as("the key is free again")
                .isEqualTo(201);
    }

    @Test
    void whatIsUnusualIsTakenAndToldUnlessItIsAcceptedWithAReason() {
        String unusual = notification("架空 七郎")
                .replace("\"symptoms\"", "\"onsetOn\":\"" + TODAY.minusDays(20) + "\",\"symptoms\"");
        var told = clinic().notify(key(), unusual);
        assertThat(told.statusCode()).isEqualTo(201);
        assertThat(read(told.body()).at("/warnings/0/warning").asText()).isEqualTo("onsetLongAgo");
        assertThat(read(told.body()).at("/warnings/0/field").asText()).isEqualTo("onsetOn");
        String accepted = "{\"acceptedWarnings\":[{\"warning\":\"onsetLongAgo\",\"reason\":\"入院\"}],"
                + unusual.strip().substring(1);
        assertThat(read(clinic().notify(key(), accepted).body()).get("warnings"))
                .isEmpty();
        String senseless = accepted.replace("onsetLongAgo", "everything");
        assertThat(errors(clinic().notify(key(), senseless))).containsOnlyKeys("acceptedWarnings");
    }

    @Test
    void theRestOfTheFormIsReadStrictlyAndItsProblemsNamedWithTheirPlace() {
        String rest = "{\"rest\":{\"municipality\":\"131033\",\"vaccinations\":[{\"product\":\"magic\"}]},"
                + notification("架空 八郎").strip().substring(1);
        assertThat(errors(clinic().notify(key(), rest)))
                .containsOnlyKeys("rest.municipality", "rest.vaccinations[0].product");
        assertThat(clinic().notify(key(), rest.replace("131033", "131032").replace("magic", "pfizer"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void unknownFieldsWrongTypesAndBrokenJsonAreRefusedWithTheirPlace() {
        var unknown = clinic().notify(key(), notification("架空 六郎").replace("\"name\"", "\"nmae\""));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(read(unknown.body()).at("/errors/0/field").asText()).isEqualTo("nmae");
        var type = clinic().notify(key(), notification("架空 六郎").replace("\"1980-04-01\"", "\"1980-02-30\""));
        assertThat(type.statusCode()).isEqualTo(400);
        assertThat(read(type.body()).at("/errors/0/field").asText()).isEqualTo("birthDate");
        assertThat(clinic().notify(key(), "{\"name\":").statusCode()).isEqualTo(400);
    }

    @Test
    void aValueOfTheWrongTypeDoesNotHideWhatElseIsWrong() {
        String wrong = notification("")
                .replace("\"1980-04-01\"", "20220819")
                .replace("\"sampledOn\":\"" + TODAY, "\"sampledOn\":\"2022-02-30")
                .replace("\"03-0000-0000\"", "9000000000")
                .replace("\"female\"", "\"woman\"")
                .replace("[\"fever\",\"cough\"]", "\"fever\",\"pregnant\":\"yes\",\"nmae\":1");
        Map<String, String> errors = errors(clinic().notify(key(), wrong));
        assertThat(errors)
                .containsOnlyKeys("name", "birthDate", "sampledOn", "phone", "sex", "symptoms", "pregnant", "nmae");
        assertThat(errors.get("sampledOn")).contains("day that exists");
        assertThat(errors.get("phone")).contains("quotation marks");
        assertThat(errors.get("pregnant")).contains("true or false");
        assertThat(errors.get("nmae")).contains("no such field");
        assertThat(clinic().notify(key(), "[]").statusCode()).isEqualTo(400);
    }

    private Map<String, String> errors(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return StreamSupport.stream(read(answer.body()).get("errors").spliterator(), false)
                .collect(java.util.stream.Collectors.toMap(
                        error -> error.get("field").asText(),
                        error -> error.get("message").asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "notifications, GET, 405, does not take GET",
        "notifications, POST, 415, application/json",
        "nothing, GET, 404, nothing at this address"
    })
    void whatIsRefusedBeforehandIsAProblemToo(String place, String method, int status, String why) {
        HttpRequest.Builder request = clinic().request("/api/v1/" + place)
                .header("Idempotency-Key", key())
                .header("Content-Type", "text/xml")
                .method(method, BodyPublishers.noBody());
        var answer = clinic().ask(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(read(answer.body()).get("detail").asText()).contains(why);
    }

    @Test
    void withoutAValidKeyNothingIsTaken() {
        assertThat(new Program(port, null).notify(key(), notification("架空")).statusCode())
                .isEqualTo(401);
        assertThat(new Program(port, "hsk_wrong")
                        .notify(key(), notification("架空"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void rareCharactersAndMarkupAreStoredAndShownAsTyped() throws Exception {
        String name = "𠮷野家 <b>太郎</b> 🙂";
        String number = json.readTree(clinic().notify(key(), notification(name)).body())
                .get("caseNumber")
                .asText();
        String page = Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja")
                .open("/cases/" + number)
                .body();
        assertThat(page).contains("𠮷野家 &lt;b&gt;太郎&lt;/b&gt; 🙂").doesNotContain("<b>太郎");
    }

    @Test
    void theInterfaceIsDescribed() {
        var answer = new Program(port, null).ask(new Program(port, null).request("/v3/api-docs"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode paths = read(answer.body()).get("paths");
        assertThat(paths.has("/api/v1/notifications")).isTrue();
        assertThat(paths.has("/api/v1/imports")).isTrue();
        assertThat(read(answer.body()).at("/components/schemas/NotificationContent/properties/birthDate"))
                .as("the fields of a notification")
                .isNotEmpty();
        assertThat(paths.findValues("headers"))
                .as("headers, which are not valid without a schema")
                .isNotEmpty()
                .allSatisfy(headers -> assertThat(headers).allMatch(header -> header.has("schema")));
    }

    @Test
    void whatTheDescriptionSaysIsWhatIsChecked() {
        JsonNode schema = read(new Program(port, null)
                        .ask(new Program(port, null).request("/v3/api-docs"))
                        .body())
                .at("/components/schemas/NotificationContent");
        assertThat(clinic().notify(key(), schema.get("example").toString()).statusCode())
                .isEqualTo(201);
        List<String> required = new ArrayList<>();
        schema.get("required").forEach(field -> required.add(field.asText()));
        assertThat(required).isNotEmpty();
        assertThat(errors(clinic().notify(key(), "{}"))).containsKeys(required.toArray(String[]::new));
        assertThat(clinic().notify(key(), longest(schema, 0)).statusCode()).isEqualTo(201);
        assertThat(errors(clinic().notify(key(), longest(schema, 1))))
                .containsOnlyKeys(lengths(schema).keySet());
    }

    /** The example with every text as long as the description allows, and so much longer. */
    private static String longest(JsonNode schema, int more) {
        ObjectNode sent = schema.get("example").deepCopy();
        lengths(schema).forEach((field, length) -> sent.put(field, "あ".repeat(length + more)));
        return sent.toString();
    }

    private static Map<String, Integer> lengths(JsonNode schema) {
        Map<String, Integer> lengths = new HashMap<>();
        schema.get("properties").properties().stream()
                .filter(field -> field.getValue().has("maxLength"))
                .forEach(field -> lengths.put(
                        field.getKey(), field.getValue().get("maxLength").asInt()));
        return lengths;
    }

    private Program clinic() {
        return new Program(port, "hsk_demo_C13103-01");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (Exception broken) {
            throw new AssertionError(body, broken);
        }
    }

    private static String notification(String name) {
        return """
                {"diagnosisType":"patient","name":"%s","kana":"カクウ","sex":"female","birthDate":"1980-04-01",
                 "address":"東都みなと区架空町1-2-3","phone":"03-0000-0000","method":"nucleicAcid","specimen":"saliva",
                 "sampledOn":"%s","result":"positive","diagnosedOn":"%s","symptoms":["fever","cough"]}""".formatted(name, TODAY, TODAY);
    }
}
