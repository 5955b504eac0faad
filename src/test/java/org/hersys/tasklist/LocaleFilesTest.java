package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Japanese words of the web apps: none missing, none left over, nothing filled in at a wrong place. */
class LocaleFilesTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{.*?}}|\\{}|%[a-z]|</?(?:a|b|br|code|em|i|p|span|strong)\\b[^>]*>|&[a-z]+;");

    /** English texts that advertise the vendor's pages by link; ours say something else. */
    private static final Set<String> OUR_OWN_MESSAGE = Set.of("BANNER_CE_EOL_TEXT", "FIRST_LOGIN_INFO");

    /** The English plural "s" behind a number and a noun: Japanese has nothing there. */
    private static final Set<String> PLURAL_ENDING =
            Set.of("PLGN_BATCH_S", "PLGN_MIG_S", "PLGN_MOD_DIALOG_S", "PLGN_MOD_RESTART_DIALOG_S");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyLabelHasJapaneseWords(String app) throws IOException {
        Map<String, String> japanese = labels(app, "ja");
        List<String> missing = new ArrayList<>();
        labels(app, "en").forEach((key, english) -> {
            boolean needed = !english.isBlank() && !PLURAL_ENDING.contains(key);
            if (needed && japanese.getOrDefault(key, "").isBlank()) {
                missing.add(key);
            }
        });
        assertThat(missing).as("labels of %s without Japanese words", app).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noLabelIsLeftOverFromAnotherVersion(String app) throws IOException {
        assertThat(labels(app, "ja").keySet())
                .as("labels of %s", app)
                .containsExactlyInAnyOrderElementsOf(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void placeholdersAndTagsAreTheSameInBothLanguages(String app) throws IOException {
        Map<String, String> japanese = labels(app, "ja");
        Map<String, String> different = new TreeMap<>();
        labels(app, "en").forEach((key, english) -> {
            String words = japanese.getOrDefault(key, "");
            if (!OUR_OWN_MESSAGE.contains(key) && !placeholders(english).equals(placeholders(words))) {
                different.put(key, words);
            }
        });
        assertThat(different).as("labels of %s with other placeholders", app).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noLabelSpeaksOfTheVendor(String app) throws IOException {
        assertThat(labels(app, "ja").values()).as("labels of %s", app).noneMatch(words -> words.contains("Camunda"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "cockpit"})
    void datesAreCompleteAndJapanese(String app) throws IOException {
        JsonNode english = file(app, "en").path("dateLocales");
        JsonNode japanese = file(app, "ja").path("dateLocales");
        assertThat(names(japanese)).containsExactlyElementsOf(names(english));
        for (String part : names(english)) {
            assertThat(names(japanese.path(part))).as("%s, %s", app, part).containsAll(names(english.path(part)));
            assertThat(japanese.path(part).isArray())
                    .isEqualTo(english.path(part).isArray());
            if (english.path(part).isArray()) {
                assertThat(japanese.path(part)).hasSameSizeAs(english.path(part));
            }
        }
        assertThat(japanese.path("relativeTime").path("future").asText()).isEqualTo("%s後");
        assertThat(japanese.path("longDateFormat").path("L").asText()).isEqualTo("YYYY/MM/DD");
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        file(app, language)
                .path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        assertThat(labels).as("%s, %s", app, language).isNotEmpty();
        return labels;
    }

    private static JsonNode file(String app, String language) throws IOException {
        String path = APPS + app + "/locales/" + language + ".json";
        try (InputStream file = LocaleFilesTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }

    private static List<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
