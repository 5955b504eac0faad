package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guides for users call buttons, pages and tasks as the product calls them, in both languages. */
class GuidesTest {

    private static final Pattern NAMES_OF_TASKS = Pattern.compile("(?m)^\\| ([^|]+) \\|");
    private static final String ARGUMENT = "\\{\\d[^}]*}";

    private enum Language {
        EN("(?<![*\\w])\\*([^*\\s][^*\\n]{1,80})\\*(?!\\*)", "<bpmn:userTask id=\"[^\"]+\" name=\"([^\"]+)\""),
        JA("「([^」\\n]{1,60})」", "(?m)^\\w+\\.userTask_\\w+ *= *(.+)$");

        private final Pattern quoted;
        private final Pattern task;

        Language(String quoted, String task) {
            this.quoted = Pattern.compile(quoted);
            this.task = Pattern.compile(task);
        }

        /** The half of a guide in this language. */
        private String of(String guide) {
            String[] halves = guide.split("(?m)^## 日本語$", 2);
            return this == EN ? halves[0] : halves[1];
        }

        /** Everything the product says, in files as they are. */
        private String words() {
            Stream<Path> files = this == EN
                    ? Stream.of(
                                    DocumentsTest.files("src/main/resources/messages", "_en.properties"),
                                    DocumentsTest.files("forms", ".form"),
                                    DocumentsTest.files("processes", ".bpmn"),
                                    DocumentsTest.files("decisions", ".dmn"),
                                    DocumentsTest.files("diseases", "_en.properties"))
                            .flatMap(some -> some)
                    : Stream.of("src/main/resources", "forms", "processes", "decisions", "diseases")
                            .flatMap(folder -> Stream.of("_ja.properties", "ja.json")
                                    .flatMap(ending -> DocumentsTest.files(folder, ending)));
            return files.map(DocumentsTest::read).collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAGuideQuotesIsSaidByTheProduct(Language language) {
        String said = language.words().replaceAll(ARGUMENT, "…").replace("''", "'");
        guides().forEach(guide -> assertThat(found(language.quoted, language.of(DocumentsTest.read(guide))))
                .as(guide.toString())
                .allMatch(words -> Arrays.stream(words.split("…"))
                        .map(part -> part.strip().replaceFirst("[.。]$", ""))
                        .allMatch(said::contains)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTaskOfThePeopleIsInAGuideByItsName(Language language) {
        String tasks = guides().map(DocumentsTest::read).map(language::of).collect(Collectors.joining("\n"));
        List<String> named = found(NAMES_OF_TASKS, tasks).stream()
                .flatMap(cell -> Arrays.stream(cell.split(", |、")))
                .map(name -> name.replaceFirst(" ?[(（].*", ""))
                .toList();
        assertThat(named).containsAll(found(language.task, language.words()));
    }

    private static Stream<Path> guides() {
        return DocumentsTest.files("docs/user", ".md").filter(guide -> !guide.endsWith("patient.md"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
