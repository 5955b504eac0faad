package org.hersys.casefile.enquiry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks by files, which the terminal of the register fetches and answers: {@code questions/<kind>-<id>.json} out,
 * {@code answers/<id>.json} in. The files hold personal data and are erased as soon as they are not needed.
 */
@Component
class EnquiryFolder implements EnquiryPort {

    private static final Logger LOG = LoggerFactory.getLogger(EnquiryFolder.class);
    private static final long LONGEST = 100_000;

    private final Path folder;
    private final ObjectMapper json;

    EnquiryFolder(@Value("${hersys.enquiry.folder:}") String folder, ObjectMapper json) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.json = json;
    }

    @Override
    public boolean isOpen() {
        return folder != null;
    }

    @Override
    public void ask(Question question) {
        try {
            Path questions = Files.createDirectories(folder.resolve("questions"));
            Path file = questions.resolve(name(question));
            Path half = questions.resolve("." + name(question));
            Files.write(
                    half,
                    json.writeValueAsBytes(Map.of(
                            "id", question.id().toString(), "kind", question.kind(), "about", question.about())));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The question could not be written", failure);
        }
    }

    @Override
    public Optional<Map<String, String>> answer(UUID id) {
        Path file = answerFile(id);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            Map<String, String> answer = new LinkedHashMap<>();
            json.readValue(file.toFile(), new TypeReference<Map<String, Object>>() {})
                    .forEach((field, value) -> {
                        if (value instanceof String text && !text.isBlank()) {
                            answer.put(field, text.strip());
                        }
                    });
            return Optional.of(answer);
        } catch (IOException unreadable) {
            LOG.warn("The answer {} cannot be read; its content is not logged", id);
            return Optional.empty();
        }
    }

    @Override
    public void forget(UUID id) {
        try {
            Files.deleteIfExists(answerFile(id));
            for (String kind : Enquiries.KINDS) {
                Files.deleteIfExists(folder.resolve("questions").resolve(kind + "-" + id + ".json"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The files of an answer could not be erased", failure);
        }
    }

    private Path answerFile(UUID id) {
        return folder.resolve("answers").resolve(id + ".json");
    }

    private static String name(Question question) {
        return question.kind() + "-" + question.id() + ".json";
    }
}
