package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents name is there, and what is there is named. */
class DocumentedNamesTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final String CLASS = "(?:[A-Z][a-z0-9]+){2,}";
    private static final String FILE = "(?:src|docs|processes|decisions|forms|diseases|build|messages|\\.ci)/[\\w./-]*";
    private static final Pattern SETTING = Pattern.compile("\\$\\{(hersys\\.[a-z.-]+)");
    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+) \\(");
    private static final Pattern ROW_OF_MODULES = Pattern.compile("(?m)^\\| `[a-z]+` \\|[^|]+\\|([^|]+)\\|");

    private final String sources = sources("src");

    @Test
    void everyClassThatADocumentNamesExists() {
        assertThat(quoted(CLASS))
                .isNotEmpty()
                .filteredOn(name -> !sources.contains(name))
                .isEmpty();
    }

    @Test
    void everyFileThatADocumentNamesExists() {
        assertThat(quoted(FILE))
                .isNotEmpty()
                .filteredOn(file ->
                        Stream.of("", "src/main/resources/").noneMatch(root -> Files.exists(Path.of(root + file))))
                .isEmpty();
    }

    @Test
    void everySettingThatTheProgramReadsIsDescribed() {
        String described = DocumentsTest.read(Path.of("README.md")) + DocumentsTest.read(Path.of("docs/operations.md"));
        assertThat(found(SETTING, sources("src/main/java")))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(namesOf(setting)).as(setting).anyMatch(described::contains));
    }

    @Test
    void theArchitectureSaysOfEveryTableWhoseItIs() {
        Set<String> tables = found(
                TABLE,
                DocumentsTest.files("src/main/resources/db/migration", ".sql")
                        .map(DocumentsTest::read)
                        .collect(Collectors.joining("\n")));
        String modules = String.join(" ", found(ROW_OF_MODULES, DocumentsTest.read(Path.of("ARCHITECTURE.md"))));
        assertThat(found(QUOTED, modules).stream().filter(name -> name.matches("[a-z_]+")))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    /** A setting in full, as a row below the name of its group, or as its variable in the environment. */
    private static Set<String> namesOf(String setting) {
        String[] parts = setting.split("\\.", 3);
        String own = parts[parts.length - 1];
        return Set.of(
                "`" + setting + "`",
                "`" + own + "`",
                "`" + own.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + "`");
    }

    private static Set<String> quoted(String shape) {
        return DocumentsTest.documents()
                .map(DocumentsTest::read)
                .flatMap(text -> found(QUOTED, text).stream())
                .filter(word -> word.matches(shape))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources(String folder) {
        return DocumentsTest.files(folder, ".java").map(DocumentsTest::read).collect(Collectors.joining("\n"));
    }
}
