package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A part that a template hands on by the name of its element is that one and no other of the same name. */
class TemplatePartsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PICKED = Pattern.compile("~\\{::\\s*(\\w+)\\s*}");

    @Test
    void whatIsPickedByItsNameStandsOnceInItsTemplate() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<String> several = files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(TemplatePartsTest::several)
                    .toList();
            assertThat(several).isEmpty();
        }
    }

    private static Stream<String> several(Path file) {
        try {
            String template = Files.readString(file);
            Set<String> names = new TreeSet<>();
            Matcher picked = PICKED.matcher(template);
            while (picked.find()) {
                names.add(picked.group(1));
            }
            return names.stream()
                    .filter(name -> Pattern.compile("<" + name + "\\b|th:(?:ref|fragment)=\"" + name + "\\b")
                                    .matcher(template)
                                    .results()
                                    .count()
                            != 1)
                    .map(name -> file + ": " + name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
