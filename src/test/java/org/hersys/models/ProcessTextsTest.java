package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.junit.jupiter.api.Test;

class ProcessTextsTest {

    private static final Path JAPANESE = ProcessModel.FOLDER.resolve("messages_ja.properties");

    @Test
    void everyTextOfTheModelsIsThereInJapaneseAndNoOther() throws IOException {
        assertThat(japanese().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys());
    }

    @Test
    void everyJapaneseTextIsWrittenInJapanese() throws IOException {
        assertThat(japanese()).allSatisfy((key, text) -> assertThat(text.toString())
                .as(key.toString())
                .containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]"));
    }

    @Test
    void noTextIsThereTwice() throws IOException {
        List<String> keys = Files.readAllLines(JAPANESE).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (ProcessModel model : ProcessModel.all()) {
            keys.add(model.id());
            addDocumentation(keys, model.process(), model.id());
            model.elements().forEach(element -> {
                String key = model.id() + "." + element.getId();
                if (element.getName() != null) {
                    keys.add(key);
                }
                addDocumentation(keys, element, key);
            });
        }
        return keys;
    }

    private static void addDocumentation(Set<String> keys, BaseElement element, String key) {
        if (!ProcessModel.documentation(element).isEmpty()) {
            keys.add(key + ".documentation");
        }
    }

    private static Properties japanese() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(JAPANESE)) {
            texts.load(reader);
        }
        return texts;
    }
}
