package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormLimitsTest {

    /** Where an answer is stored; a key of one form alone is written with the form's name. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name", "person.name"),
            Map.entry("kana", "person.kana"),
            Map.entry("phone", "person.phone"),
            Map.entry("address", "whereabouts.address"),
            Map.entry("doctor", "notification.doctor"),
            Map.entry("remarks", "notification.remarks"),
            Map.entry("remark", "notification.return_remark"),
            Map.entry("transferReason", "transfer.reason"),
            Map.entry("answer", "transfer.answer"),
            Map.entry("movements", "exposure_history.movements"),
            Map.entry("infectionRoute", "exposure_history.infection_route"),
            Map.entry("contacts.name", "contact.name"),
            Map.entry("contacts.phone", "contact.phone"),
            Map.entry("overruleReason", "decision_record.overruled_reason"),
            Map.entry("room", "stay.room"),
            Map.entry("ward", "stay.room"),
            Map.entry("reason", "release.reason"),
            Map.entry("pathogen", "pathogen_finding.pathogen"),
            Map.entry("interview-patient.note", "interview.note"),
            Map.entry("visit-patient.note", "interview.note"),
            Map.entry("record-observation.note", "observation.note"),
            Map.entry("inform-contact.note", "contact.note"),
            Map.entry("observe-contact.note", "contact.note"),
            Map.entry("bmi", "interview.bmi"),
            Map.entry("pregnancyWeeks", "interview.pregnancy_weeks"),
            Map.entry("temperature", "interview.temperature"),
            Map.entry("spo2", "interview.spo2"),
            Map.entry("pulse", "observation.pulse"),
            Map.entry("record-observation.temperature", "observation.temperature"),
            Map.entry("record-observation.spo2", "observation.spo2"));

    /** Texts which have no sized column of their own. */
    private static final Map<String, Integer> OTHER_TEXTS = Map.ofEntries(
            Map.entry("contacts.relation", 100),
            Map.entry("workSchool", 200),
            Map.entry("facilityName", 100),
            Map.entry("withdrawReason", 1000),
            Map.entry("declineReason", 1000),
            Map.entry("warningReason", 500),
            Map.entry("clinic", 200),
            Map.entry("clinicAddress", 300),
            Map.entry("clinicPhone", 30),
            Map.entry("postalCode", 20),
            Map.entry("occupation", 100),
            Map.entry("workplace", 200),
            Map.entry("guardian", 100),
            Map.entry("guardianContact", 300),
            Map.entry("variant", 100),
            Map.entry("lineage", 100),
            Map.entry("note", 2000));

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void aTextNeverGrowsLongerThanItsColumn(FormFile form) {
        form.inputs().filter(input -> input.type().startsWith("text")).forEach(input -> {
            String column = column(form, input);
            int room = column == null
                    ? OTHER_TEXTS.get(input.key())
                    : Integer.parseInt(
                            limit(column, "length\\(\\w+\\) <= (\\d+)").group(1));
            assertThat(input.node().at("/validate/maxLength").asInt())
                    .as(input.key())
                    .isBetween(1, room);
        });
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void aNumberStaysInTheRangeOfItsColumn(FormFile form) {
        form.inputs().filter(input -> input.type().equals("number")).forEach(input -> {
            Matcher range = limit(column(form, input), "between (\\d+) and (\\d+)");
            assertThat(input.node().at("/validate/min").asText())
                    .as(input.key())
                    .isEqualTo(range.group(1));
            assertThat(input.node().at("/validate/max").asText())
                    .as(input.key())
                    .isEqualTo(range.group(2));
            boolean tenths = input.key().matches("temperature|bmi");
            assertThat(input.node().path("decimalDigits").asInt(-1))
                    .as(input.key())
                    .isEqualTo(tenths ? 1 : 0);
        });
    }

    private static String column(FormFile form, FormFile.Component input) {
        return COLUMNS.getOrDefault(form.id() + "." + input.key(), COLUMNS.get(input.key()));
    }

    private static Matcher limit(String column, String pattern) {
        String[] parts = column.split("\\.");
        Matcher table = Pattern.compile("create table " + parts[0] + " \\((.*?)\\n\\);", Pattern.DOTALL)
                .matcher(migrations());
        assertThat(table.find()).as("table " + parts[0]).isTrue();
        Matcher limit =
                Pattern.compile("\\n\\s+" + parts[1] + " [^\\n]*" + pattern).matcher(table.group(1));
        assertThat(limit.find()).as("limit of " + column).isTrue();
        return limit;
    }

    private static String migrations() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            StringBuilder sql = new StringBuilder();
            for (Path file : files.toList()) {
                sql.append(Files.readString(file));
            }
            return sql.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
