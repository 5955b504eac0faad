package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is noted in the audit trail has words for the supervisor who reads it. */
class AuditTextsTest {

    private static final Pattern NOTED =
            Pattern.compile("(?:note|noteApart|noteList|AuditEntry\\.of)\\(\\s*\"([a-z][A-Za-z]*\\.[A-Za-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyActThatIsNotedHasItsText(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/audit_" + language + ".properties"))) {
            texts.load(reader);
        }
        Set<String> acts = acts();

        assertThat(acts).hasSizeGreaterThan(30);
        assertThat(acts).allSatisfy(act -> assertThat(texts)
                .containsKey("audit.action." + act)
                .containsKey("audit.kind." + act.substring(0, act.indexOf('.'))));
    }

    private static Set<String> acts() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var found = NOTED.matcher(Files.readString(file));
                while (found.find()) {
                    acts.add(found.group(1));
                }
            }
        }
        return acts;
    }
}
