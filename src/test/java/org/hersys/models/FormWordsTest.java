package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A code has one word in each language, whether it stands in a form, on a page or in the glossary. */
class FormWordsTest {

    /** Questions whose answers are words of a vocabulary that pages use too. */
    private static final Map<String, String> VOCABULARIES = Map.ofEntries(
            Map.entry("diagnosisType", "diagnosisType"),
            Map.entry("sex", "sex"),
            Map.entry("method", "method"),
            Map.entry("specimen", "specimen"),
            Map.entry("result", "result"),
            Map.entry("variantResult", "variantResult"),
            Map.entry("product", "vaccine"),
            Map.entry("symptoms", "symptom"),
            Map.entry("emergencySigns", "sign"),
            Map.entry("riskFactors", "risk"),
            Map.entry("placement", "place"));

    private static final Properties JAPANESE = FormFile.japanese();

    @Test
    void theSameAnswerHasTheSameWordInEveryForm() {
        Map<String, Set<String>> words = new TreeMap<>();
        forEachOption((form, part, option) -> words.computeIfAbsent(
                        part.node().path("key").asText() + "." + value(option), key -> new TreeSet<>())
                .add(option.path("label").asText() + " / " + japanese(form, part, option)));
        assertThat(words)
                .allSatisfy((answer, texts) -> assertThat(texts).as(answer).hasSize(1));
    }

    @Test
    void formsAndPagesHaveTheSameWords() {
        Properties english = bundle("en");
        Properties japanese = bundle("ja");
        forEachOption((form, part, option) -> {
            String vocabulary = VOCABULARIES.get(part.node().path("key").asText());
            if (vocabulary != null) {
                String key = vocabulary + "." + value(option);
                assertThat(option.path("label").asText()).as(form + " " + key).isEqualTo(english.getProperty(key));
                assertThat(japanese(form, part, option)).as(form + " " + key).isEqualTo(japanese.getProperty(key));
            }
        });
    }

    @Test
    void theGlossaryHasTheWordsOfThePages() throws IOException {
        String glossary = Files.readString(Path.of("docs/glossary.md"));
        Properties english = bundle("en");
        Properties japanese = bundle("ja");
        VOCABULARIES.values().stream().distinct().forEach(vocabulary -> english.stringPropertyNames().stream()
                .filter(key -> key.matches(vocabulary + "\\.[A-Za-z0-9]+"))
                .forEach(key -> assertThat(glossary)
                        .contains("| " + japanese.getProperty(key) + " | " + english.getProperty(key) + " | `"
                                + key.substring(vocabulary.length() + 1) + "` |")));
    }

    private interface Option {
        void of(FormFile form, FormFile.Component part, JsonNode option);
    }

    /** Forms of staff; patients are asked in everyday words. */
    private static void forEachOption(Option each) {
        FormFile.all().filter(form -> !form.id().equals("questionnaire")).forEach(form -> form.components()
                .forEach(part -> part.options().forEach(option -> each.of(form, part, option))));
    }

    private static String japanese(FormFile form, FormFile.Component part, JsonNode option) {
        return JAPANESE.getProperty(form.id() + "." + part.id() + "." + value(option));
    }

    private static String value(JsonNode option) {
        return option.path("value").asText();
    }

    private static Properties bundle(String language) {
        Properties texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/pages_" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
