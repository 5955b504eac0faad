package org.hersys.casefile.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnquiryFolderTest {

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private EnquiryFolder port;

    @BeforeEach
    void aFolder() {
        port = new EnquiryFolder(folder.toString(), new ObjectMapper());
    }

    @Test
    void withoutAFolderNothingIsAsked() {
        assertThat(new EnquiryFolder(" ", new ObjectMapper()).isOpen()).isFalse();
    }

    @Test
    void aQuestionIsOneWholeFileHoweverOftenItIsAsked() throws IOException {
        var question = new EnquiryPort.Question(id, "address", Map.of("name", "検査 花子"));
        port.ask(question);
        port.ask(question);
        try (var files = Files.list(folder.resolve("questions"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file).hasFileName("address-" + id + ".json");
                assertThat(file).content().contains("検査 花子");
            });
        }
    }

    @Test
    void anAnswerIsReadByFieldAndForgottenWithItsQuestion() throws IOException {
        port.ask(new EnquiryPort.Question(id, "address", Map.of()));
        assertThat(port.answer(id)).isEmpty();
        answered("{\"address\": \" 東都みなと区2-2 \", \"kana\": \"\", \"more\": {\"x\": 1}}");
        assertThat(port.answer(id)).contains(Map.of("address", "東都みなと区2-2"));
        port.forget(id);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[1]", "{\"address\":"})
    void whatIsNoAnswerIsLeftAlone(String content) throws IOException {
        answered(content);
        assertThat(port.answer(id)).isEmpty();
    }

    @Test
    void anAnswerBeyondAllMeasureIsLeftAlone() throws IOException {
        answered("{\"address\": \"" + "a".repeat(200_000) + "\"}");
        assertThat(port.answer(id)).isEmpty();
    }

    private void answered(String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("answers")).resolve(id + ".json"), content);
    }
}
