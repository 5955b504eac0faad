package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormAnswersTest {

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void aFormSubmitsTheKeysOfTheContractAndNoOthers(FormFile form) {
        Map<String, String> keys = new TreeMap<>();
        for (FormFile.Component part : form.components()) {
            if (part.node().has("key")) {
                keys.put(part.key(), kind(part) + (required(part) ? "*" : ""));
            } else if (part.type().equals("dynamiclist")) {
                keys.put(part.english("path"), "rows");
            }
        }
        assertThat(keys).isEqualTo(new TreeMap<>(FormContract.submitted().get(form.id())));
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void choicesSubmitCodesOfTheVocabularyAndNeverLabels(FormFile form) {
        form.inputs().filter(input -> input.node().has("values")).forEach(input -> assertThat(
                        input.options().map(option -> option.path("value").asText()))
                .as(input.key())
                .containsExactlyElementsOf(FormContract.codes(form.id(), input.key())));
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void aChoiceHasEitherItsOptionsOrTheKeyOfALoadedList(FormFile form) {
        form.inputs().filter(input -> kind(input).startsWith("code")).forEach(input -> assertThat(
                        input.node().has("values") ^ input.node().has("valuesKey"))
                .as(input.key())
                .isTrue());
    }

    private static boolean required(FormFile.Component part) {
        return part.node().at("/validate/required").asBoolean();
    }

    private static String kind(FormFile.Component part) {
        return switch (part.type()) {
            case "textfield", "textarea" -> "text";
            case "radio", "select" -> "code";
            case "checklist" -> "codes";
            case "checkbox" -> "boolean";
            case "datetime" -> part.english("subtype").equals("date") ? "date" : "dateTime";
            default -> part.type();
        };
    }
}
