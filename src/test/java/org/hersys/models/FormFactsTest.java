package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormFactsTest {

    private static final Map<String, Set<String>> DOCUMENTED = documented();

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void theReadmeNamesExactlyTheFactsWhichAFormReads(FormFile form) {
        Set<String> read = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        for (FormFile.Component part : form.components()) {
            read.addAll(FormTemplate.keys(part.english("text")));
            read.addAll(FormTemplate.keys(part.english("description")));
            read.addAll(FormTemplate.names(part.english("dataSource")));
            read.addAll(FormTemplate.names(part.english("valuesKey")));
            read.addAll(FormTemplate.names(part.node().at("/conditional/hide").asText()));
            asked.add(part.key());
        }
        read.removeAll(asked);
        assertThat(DOCUMENTED.get(form.id())).isEqualTo(read);
    }

    /** Rows of the second table of the README: the form, then its loaded keys. */
    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> forms = new TreeMap<>();
        Pattern code = Pattern.compile("`([^`]+)`");
        try {
            String readme = Files.readString(FormFile.FOLDER.resolve("README.md"));
            for (String line :
                    readme.substring(readme.indexOf("## What each form loads")).split("\n")) {
                Matcher cell = code.matcher(line);
                if (line.startsWith("| `") && cell.find()) {
                    Set<String> keys = forms.computeIfAbsent(cell.group(1), form -> new TreeSet<>());
                    while (cell.find()) {
                        keys.add(cell.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return forms;
    }
}
