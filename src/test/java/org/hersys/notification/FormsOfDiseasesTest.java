package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.disease.Question;
import org.hersys.support.Declared;
import org.hersys.text.Words;
import org.junit.jupiter.api.Test;

class FormsOfDiseasesTest {

    private static final Diseases DISEASES = Declared.diseases();
    private static final Disease ENCEPHALITIS = DISEASES.get("acuteEncephalitis");

    private final JsonNode form = read();
    private final FormsOfDiseases forms = new FormsOfDiseases(DISEASES, words());

    @Test
    void theStandardDiseaseHasTheFormAsItIsDrawn() {
        JsonNode fitted = forms.of(form, DISEASES.standard().code());
        assertThat(keys(fitted)).isEqualTo(keys(form));
        assertThat(values(find(fitted, "method"))).isEqualTo(values(find(form, "method")));
    }

    @Test
    void anotherDiseaseHasItsOwnCodesAndQuestionsAndNothingThatMustNotBeAsked() {
        JsonNode fitted = forms.of(form, ENCEPHALITIS.code());
        assertThat(keys(fitted))
                .containsAll(
                        ENCEPHALITIS.questions().stream().map(Question::key).toList())
                .contains("diagnosisType", "sex", "method", "remarks")
                .doesNotContainAnyElementsOf(ENCEPHALITIS.notAsked());
        assertThat(values(find(fitted, "specimen"))).isEqualTo(ENCEPHALITIS.codes("specimen"));
        assertThat(form).isEqualTo(read());
    }

    @Test
    void theFormOnWhichTheDiseaseIsChosenHoldsThemAll() {
        JsonNode fitted = forms.any(form);
        assertThat(keys(fitted).get(0)).isEqualTo("disease");
        assertThat(find(fitted, "method").path("valuesExpression").asText())
                .startsWith("=if disease = \"")
                .contains("\"antibody\"", "\"antigenQuantitative\"");
        assertThat(find(fitted, "name").at("/conditional/hide").asText()).isEqualTo("=disease = \"acuteEncephalitis\"");
        assertThat(find(fitted, "pregnant").at("/conditional/hide").asText())
                .isEqualTo("=(sex = \"male\") or disease = \"acuteEncephalitis\"");
        assertThat(ids(fitted)).doesNotHaveDuplicates();
    }

    @Test
    void aRemarkCanStandAtEveryFieldThatTheDiseaseAsksAndIsReadThere() {
        RemarksAtFields remarks = new RemarksAtFields(DISEASES);
        assertThat(remarks.fields(ENCEPHALITIS.code()))
                .contains("answers.impairment", "symptoms")
                .doesNotContain("name", "birthDate");
        JsonNode toConfirm = read("confirm-notification");
        assertThat(values(find(remarks.choosing(toConfirm, ENCEPHALITIS.code()), "remarkFields")))
                .containsExactlyInAnyOrderElementsOf(remarks.fields(ENCEPHALITIS.code()));
        JsonNode toCorrect =
                RemarksAtFields.saying(forms.of(form, ENCEPHALITIS.code()), List.of("answers.impairment", "sex"));
        assertThat(find(toCorrect, "impairment").path("description").asText()).isEqualTo("{{answersRemark}}");
        assertThat(find(toCorrect, "criteria").path("description").asText()).doesNotContain("answersRemark");
    }

    private static List<String> keys(JsonNode node) {
        return all(node, "key");
    }

    private static List<String> ids(JsonNode node) {
        return all(node, "id");
    }

    private static List<String> all(JsonNode node, String attribute) {
        List<String> found = new ArrayList<>();
        node.path("components").forEach(component -> {
            if (component.has(attribute)) {
                found.add(component.path(attribute).asText());
            }
            found.addAll(all(component, attribute));
        });
        return found;
    }

    private static JsonNode find(JsonNode node, String key) {
        for (JsonNode component : node.path("components")) {
            if (component.path("key").asText().equals(key)) {
                return component;
            }
            JsonNode inner = find(component, key);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private static List<String> values(JsonNode component) {
        return component.path("values").findValuesAsText("value");
    }

    private static JsonNode read() {
        return read("report-case");
    }

    private static JsonNode read(String form) {
        try {
            return new ObjectMapper().readTree(new File("forms/" + form + ".form"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Words words() {
        Words words = mock(Words.class);
        when(words.say(anyString())).thenReturn("word");
        when(words.code(anyString(), anyString())).thenAnswer(asked -> asked.getArgument(1));
        return words;
    }
}
