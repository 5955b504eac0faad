package org.hersys.disease;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.support.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A disease is a folder, and nothing but its folder. */
class DiseaseFilesTest {

    private static final Path FOLDER = Path.of("diseases");
    private static final Diseases DISEASES = Declared.diseases();
    private static final Set<String> TYPES =
            Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checklist", "checkbox");
    private static final Set<String> OF_CARE = Set.of(
            "firstContact",
            "severity",
            "risk",
            "placement",
            "observer",
            "frequency",
            "alert",
            "release",
            "contactPeriod");
    private static final Map<String, String> LISTS = Map.of(
            "diagnosisType", "diagnosisType",
            "method", "method",
            "specimen", "specimen",
            "result", "result",
            "symptom", "symptom");

    static Stream<Disease> diseases() {
        return DISEASES.all().stream().filter(disease -> Files.exists(FOLDER.resolve(disease.folder())));
    }

    @Test
    void theStandardDiseaseComesFirstAndIsMeantWhereNoneIsNamed() {
        assertThat(DISEASES.all().get(0)).isEqualTo(DISEASES.standard());
        assertThat(DISEASES.find(null)).contains(DISEASES.standard());
        assertThat(DISEASES.find("plague-of-nowhere")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void noCodeOfTheProductKnowsADiseaseByName(Disease disease) {
        Stream.of("src/main/java", "src/main/resources/templates", "src/main/resources/static", "processes", "forms")
                .flatMap(folder -> files(Path.of(folder)))
                .forEach(file -> assertThat(read(file))
                        .as(file.toString())
                        .doesNotContain(disease.code())
                        .doesNotContain(disease.folder()));
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void everyCodeAndNameHasItsWordInBothLanguages(Disease disease) {
        for (String language : List.of("en", "ja")) {
            Properties words = words(disease, language);
            assertThat(words).containsKey("disease." + disease.code());
            LISTS.forEach((list, vocabulary) -> assertThat(disease.codes(list))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(code -> assertThat(words).containsKey(vocabulary + "." + code)));
        }
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void aWordOfADiseaseNeverContradictsThatOfAnother(Disease disease) {
        for (String language : List.of("en", "ja")) {
            Properties own = own(disease, language);
            Properties pages = bundle(Path.of("src/main/resources/messages/pages_" + language + ".properties"));
            assertThat(own.stringPropertyNames())
                    .allSatisfy(key -> assertThat(pages).doesNotContainKey(key));
            diseases()
                    .filter(other -> !other.equals(disease))
                    .forEach(other -> own.forEach(
                            (key, word) -> assertThat(own(other, language).getOrDefault(key, word))
                                    .isEqualTo(word)));
        }
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void itsQuestionsAreOnesThatPagesAndTasklistCanAsk(Disease disease) {
        assertThat(disease.questions()).allSatisfy(question -> {
            assertThat(TYPES).contains(question.type());
            assertThat(question.key()).matches("[a-z][A-Za-z0-9]{1,39}");
            assertThat(question.choices().isEmpty())
                    .isEqualTo(!Set.of("select", "radio", "checklist").contains(question.type()));
        });
        JsonNode form = DISEASES.form(disease, Locale.ENGLISH);
        assertThat(form.path("id").asText(disease.folder())).isEqualTo(disease.folder());
    }

    @Test
    void aQuestionBelongsToOneDisease() {
        List<String> keys = DISEASES.all().stream()
                .flatMap(disease -> disease.questions().stream())
                .map(Question::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void everyQuestionAndAnswerHasItsJapanese(Disease disease) {
        List<Question> english = DISEASES.questions(disease, Locale.ENGLISH);
        List<Question> japanese = DISEASES.questions(disease, Locale.JAPANESE);
        for (int index = 0; index < english.size(); index++) {
            Map<String, String> pairs = new HashMap<>();
            pairs.put(english.get(index).label(), japanese.get(index).label());
            pairs.put(english.get(index).description(), japanese.get(index).description());
            List<Question.Choice> choices = japanese.get(index).choices();
            english.get(index)
                    .choices()
                    .forEach(choice -> pairs.put(
                            choice.label(),
                            choices.stream()
                                    .filter(same -> same.value().equals(choice.value()))
                                    .findFirst()
                                    .orElseThrow()
                                    .label()));
            pairs.remove("");
            pairs.remove("MRI");
            assertThat(pairs)
                    .allSatisfy((word, translated) ->
                            assertThat(translated).as(word).isNotEqualTo(word).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void whatItNamesIsThere(Disease disease) {
        Set<String> asked =
                Set.copyOf(disease.questions().stream().map(Question::key).toList());
        Set<String> questions = new HashSet<>(Set.of("duty", "urgency", "retest"));
        if (disease.course().equals("careUntilRelease")) {
            questions.addAll(OF_CARE);
        }
        assertThat(disease.tables()).containsOnlyKeys(questions);
        assertThat(disease.tables().values()).allSatisfy(table -> assertThat(files(Path.of("decisions"))
                        .map(DiseaseFilesTest::read)
                        .filter(dmn -> dmn.contains("<decision id=\"" + table + "\"")))
                .hasSize(1));
        assertThat(Stream.of(Path.of("processes"), FOLDER.resolve(disease.folder()))
                        .flatMap(DiseaseFilesTest::files)
                        .map(DiseaseFilesTest::read)
                        .filter(file -> file.contains("${course == '" + disease.course() + "'}")
                                || file.contains("<bpmn:process id=\"" + disease.course() + "\"")))
                .hasSize(1);
        if (disease.ageQuestion() != null) {
            assertThat(asked).contains(disease.ageQuestion());
        }
        List<String> days = new ArrayList<>(asked);
        days.addAll(List.of("birthDate", "onsetOn", "sampledOn", "diagnosedOn"));
        assertThat(disease.order()).allSatisfy(pair -> assertThat(days).containsAll(pair));
    }

    @Test
    void theReadmeNamesEveryDisease() {
        assertThat(diseases().map(Disease::folder)).isNotEmpty().allSatisfy(folder -> assertThat(
                        read(FOLDER.resolve("README.md")))
                .contains("(" + folder + "/disease.yml)"));
    }

    private static Properties words(Disease disease, String language) {
        Properties words = bundle(Path.of("src/main/resources/messages/pages_" + language + ".properties"));
        words.putAll(own(disease, language));
        return words;
    }

    private static Properties own(Disease disease, String language) {
        return bundle(FOLDER.resolve(disease.folder()).resolve("words_" + language + ".properties"));
    }

    private static Properties bundle(Path file) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
