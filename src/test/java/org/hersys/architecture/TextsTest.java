package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern STATIC_KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]*)[(}]");
    private static final Pattern NOTED_FIELD = Pattern.compile("\\.(?:changed|named)\\(\"(\\w+)\"");
    private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<>\\[\\]{}]*[\\p{L}]{2,}[^<>]*)<");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("_(en|ja|zh|ko|vi|pt)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguagesWithTheSamePlaces(String bundle) {
        Properties english = read(bundle + "_en");
        Properties japanese = read(bundle + "_ja");
        assertThat(new TreeSet<>(japanese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.stringPropertyNames().forEach(key -> {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(japanese.getProperty(key)).as(key).isNotBlank();
            assertThat(places(japanese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko", "vi", "pt"})
    void patientsReadEveryTextOfTheirPagesInFourLanguagesMore(String language) {
        Properties english = read("portal_en");
        Properties translated = read("portal_" + language);
        assertThat(new TreeSet<>(translated.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.stringPropertyNames().forEach(key -> {
            assertThat(translated.getProperty(key)).as(key).isNotBlank();
            assertThat(places(translated.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        List<String> keys = bundles()
                .flatMap(bundle -> read(bundle + "_en").stringPropertyNames().stream())
                .sorted()
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfTheAuditTrailHasAName() throws IOException {
        Set<String> known = new TreeSet<>();
        bundles().forEach(bundle -> known.addAll(read(bundle + "_en").stringPropertyNames()));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher field = NOTED_FIELD.matcher(Files.readString(source));
                while (field.find()) {
                    assertThat(known)
                            .as("%s in %s", field.group(1), source)
                            .containsAnyOf("audit.field." + field.group(1), "fact." + field.group(1));
                }
            }
        }
    }

    @Test
    void everyTextAPageNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        bundles().forEach(bundle -> known.addAll(read(bundle + "_en").stringPropertyNames()));
        for (Path template : templates()) {
            Matcher key = STATIC_KEY.matcher(Files.readString(template));
            while (key.find()) {
                assertThat(known).as(template.toString()).contains(key.group(1));
            }
        }
    }

    @Test
    void noPageHoldsWordsOfItsOwn() throws IOException {
        for (Path template : templates()) {
            String page = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            assertThat(TEXT_BETWEEN_TAGS.matcher(page).results().map(found -> found.group(1)
                            .strip()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACEHOLDER.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
