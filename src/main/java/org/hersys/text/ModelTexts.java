package org.hersys.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Japanese texts that stand beside the models (processes, forms, decisions); English stands in the models. */
@Component
public class ModelTexts {

    private final Map<String, Properties> japanese = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> english = new ConcurrentHashMap<>();

    /**
     * The text of a model's element in a language.
     *
     * @param folder processes, forms or decisions
     * @param key for example {@code manageCase.userTask_confirmNotification}
     * @return nothing when the language is the models' own (English) or no text is there
     */
    public Optional<String> find(String folder, String key, Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage())
                ? Optional.ofNullable(
                        japanese.computeIfAbsent(folder, ModelTexts::read).getProperty(key))
                : Optional.empty();
    }

    /** The name of a process's element in a language; English names are read from the model once. */
    public String nameOf(String process, String element, Locale language) {
        return find("processes", process + "." + element, language)
                .orElseGet(() ->
                        english.computeIfAbsent(process, ProcessNames::read).getOrDefault(element, element));
    }

    private static Properties read(String folder) {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource(folder + "/messages_ja.properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
