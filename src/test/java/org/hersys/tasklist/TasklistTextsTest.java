package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class TasklistTextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(read("ja").stringPropertyNames()).isEqualTo(read("en").stringPropertyNames());
    }

    @Test
    void everyViewAndEveryReasonHasItsText() throws IOException {
        assertThat(read("en").stringPropertyNames())
                .containsAll(Stream.of(TaskView.values())
                        .map(view -> "tasklist.view." + view.name())
                        .toList())
                .containsAll(Stream.of(Refusal.Reason.values())
                        .map(Refusal.Reason::text)
                        .toList());
    }

    private static Properties read(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/tasklist_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
