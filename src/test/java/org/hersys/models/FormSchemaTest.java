package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormSchemaTest {

    private static final Set<String> WORKING_TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "table",
            "group",
            "dynamiclist");

    @Test
    void thereIsOneFormForEachUserTaskOneForTheStartAndOneForThePatient() {
        assertThat(FormFile.all().map(FormFile::id))
                .containsExactlyInAnyOrderElementsOf(FormContract.submitted().keySet());
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void theFileIsNamedAsTheFormAndMadeForThisEngine(FormFile form) {
        assertThat(form.fileName()).isEqualTo(form.id() + ".form");
        assertThat(form.schema().path("type").asText()).isEqualTo("default");
        assertThat(form.schema().path("schemaVersion").asInt()).isEqualTo(18);
        assertThat(form.schema().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.schema().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void everyComponentIsOfATypeThatWorksInTasklist(FormFile form) {
        assertThat(form.components())
                .allSatisfy(part -> assertThat(WORKING_TYPES).contains(part.type()));
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void everyComponentHasASpeakingNameOfItsOwn(FormFile form) {
        List<String> ids =
                form.components().stream().map(FormFile.Component::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-zA-Z0-9]{2,40}"));
        assertThat(ids).noneMatch(id -> id.matches("(?i)(field|text|group|row|component)_?.*\\d.*"));
        assertThat(form.inputs()).allSatisfy(input -> assertThat(input.id()).isEqualTo(input.english("key")));
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void fieldsStandInRowsOfTheGridOfSixteen(FormFile form) {
        assertThat(form.components()).allSatisfy(part -> {
            assertThat(part.node().at("/layout/row").asText()).as(part.id()).isNotBlank();
            assertThat(part.node().at("/layout/columns").asInt()).as(part.id()).isBetween(2, 16);
        });
        form.components().stream()
                .filter(part -> !part.node().has("conditional"))
                .collect(Collectors.groupingBy(
                        part -> part.node().at("/layout/row").asText(),
                        Collectors.summingInt(
                                part -> part.node().at("/layout/columns").asInt())))
                .forEach((row, columns) -> assertThat(columns).as(row).isLessThanOrEqualTo(16));
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void headingsInTextsAreNeverAsBigAsThePageTitle(FormFile form) {
        assertThat(form.components()).noneMatch(part -> part.english("text").matches("(?s)(^|.*\\n)# .*"));
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void datesAreDatesAndTheListOfContactsStartsEmpty(FormFile form) {
        assertThat(form.components()).allSatisfy(part -> {
            if (part.type().equals("datetime")) {
                assertThat(part.english("subtype")).as(part.id()).isIn("date", "datetime");
            }
            if (part.type().equals("dynamiclist")) {
                assertThat(part.node().path("isRepeating").asBoolean()).isTrue();
                assertThat(part.node().path("allowAddRemove").asBoolean()).isTrue();
                assertThat(part.node().path("defaultRepetitions").asInt(-1)).isZero();
            }
        });
    }
}
