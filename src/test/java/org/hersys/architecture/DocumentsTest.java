package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.Role;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern PHASE = Pattern.compile("name=\"phase\" value=\"([^\"]+)\"");
    private static final Pattern MACHINE = Pattern.compile("(?<![\\w./:])/(work|tmp|home|root|Users|opt)/|file://");
    private static final Path GLOSSARY = Path.of("docs/glossary.md");

    @Test
    void everyLinkAndPictureLeadsSomewhere() {
        assertThat(documents().flatMap(document -> links(document).stream()
                        .filter(link -> !leadsSomewhere(document, link))
                        .map(link -> document + " -> " + link)))
                .isEmpty();
    }

    @Test
    void everyPictureIsShownSomewhere() throws IOException {
        String shown = documents().map(DocumentsTest::read).collect(Collectors.joining());
        try (Stream<Path> pictures = Files.list(Path.of("docs/images"))) {
            assertThat(pictures.map(picture -> picture.getFileName().toString()))
                    .allSatisfy(picture -> assertThat(shown).contains(picture));
        }
    }

    @Test
    void theGlossaryKnowsEveryRole() {
        assertThat(Arrays.stream(Role.values()).map(Role::code)).allSatisfy(DocumentsTest::isInGlossary);
    }

    @Test
    void theGlossaryKnowsEveryStatusAndItsWordsInBothLanguages() {
        for (String language : List.of("en", "ja")) {
            Path texts = Path.of("src/main/resources/messages/pages_" + language + ".properties");
            read(texts)
                    .lines()
                    .filter(line -> line.startsWith("status."))
                    .map(line -> line.substring("status.".length()).split("=", 2))
                    .filter(status -> status[0].matches("[a-zA-Z]+"))
                    .forEach(status -> {
                        isInGlossary(status[0]);
                        assertThat(read(GLOSSARY)).contains("| " + status[1].strip() + " |");
                    });
        }
    }

    @Test
    void theGlossaryKnowsEveryPhaseOfTheModels() {
        Set<String> phases = files("processes", ".bpmn")
                .flatMap(model -> PHASE.matcher(read(model)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(phases).isNotEmpty().allSatisfy(DocumentsTest::isInGlossary);
    }

    @Test
    void theGlossaryKnowsEveryProcessDecisionAndForm() {
        Stream.of(files("processes", ".bpmn"), files("decisions", ".dmn"))
                .flatMap(models -> models)
                .map(DocumentsTest::nameOf)
                .map(DocumentsTest::camelCase)
                .forEach(DocumentsTest::isInGlossary);
        files("forms", ".form").map(DocumentsTest::nameOf).forEach(DocumentsTest::isInGlossary);
    }

    @Test
    void theArchitectureNamesEveryModule() throws IOException {
        String architecture = read(Path.of("ARCHITECTURE.md"));
        try (Stream<Path> modules = Files.list(Path.of("src/main/java/org/hersys"))) {
            assertThat(modules.filter(Files::isDirectory)
                            .map(module -> module.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(module -> assertThat(architecture).contains("\n| `" + module + "` |"));
        }
    }

    @Test
    void noDocumentNamesAPlaceOnSomebodysMachine() {
        assertThat(documents()
                        .filter(document -> MACHINE.matcher(read(document)).find()))
                .isEmpty();
    }

    private static void isInGlossary(String code) {
        assertThat(read(GLOSSARY)).contains("`" + code + "`");
    }

    static Stream<Path> documents() {
        List<Path> documents =
                new ArrayList<>(List.of(Path.of("README.md"), Path.of("ARCHITECTURE.md"), Path.of("CONTRIBUTING.md")));
        documents.addAll(Stream.of("docs", "processes", "decisions", "forms", "diseases")
                .flatMap(folder -> files(folder, ".md"))
                .toList());
        return documents.stream();
    }

    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> links(Path document) {
        Matcher link = LINK.matcher(CODE_BLOCK.matcher(read(document)).replaceAll(""));
        return link.results()
                .map(found -> found.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    /** Headings as GitHub and GitLab turn them into anchors. */
    private static Set<String> headings(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map(found -> found.group(1).toLowerCase(java.util.Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static String camelCase(String kebab) {
        return Pattern.compile("-([a-z])").matcher(kebab).replaceAll(found -> found.group(1)
                .toUpperCase(java.util.Locale.ROOT));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
