package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checklist of security and the list of threats name tests that exist; of every item of a chapter something is said once. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Path THREATS = Path.of("docs/threats.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))(?:\\.([a-z][A-Za-z0-9]+))?`");
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+[^|]*)\\|[^|]+\\|([^|]+)\\|$", Pattern.MULTILINE);
    private static final Pattern STATE = Pattern.compile("\\b(met|n/a|open)\\b|the proxy's|TLS of the proxy");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        Matcher named = TEST.matcher(Files.readString(DOCUMENT) + Files.readString(THREATS));
        int found = 0;
        while (named.find()) {
            found++;
            assertThat(sources).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(sources.get(named.group(1))).as(named.group()).contains("void " + named.group(2) + "(");
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void everyItemHasItsStateAndStandsThereOnce() throws IOException {
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        Map<String, Integer> items = new TreeMap<>();
        while (row.find()) {
            items.merge(row.group(1).strip(), 1, Integer::sum);
            assertThat(row.group(2)).as(row.group()).containsPattern(STATE);
        }
        assertThat(items)
                .hasSizeGreaterThan(180)
                .allSatisfy((item, times) -> assertThat(times).as(item).isOne());
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).collect(Collectors.toSet())) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            return sources;
        }
    }
}
