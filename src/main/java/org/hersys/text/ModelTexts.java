package org.hersys.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Texts in other languages beside the models (processes, forms, decisions); English stands in the models. */
@Component
public class ModelTexts {

    private static final String PROCESSES = "processes";

    private final Map<String, Properties> translated = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> english = new ConcurrentHashMap<>();

    /**
     * The text of a model's element in a language.
     *
     * @param folder processes (those in the folders of diseases as well), forms, decisions or a folder of a disease
     * @param key for example {@code manageCase.userTask_confirmNotification}
     * @return nothing when the language is the models' own (English) or no text is there
     */
    public Optional<String> find(String folder, String key, Locale language) {
        return Optional.ofNullable(translated
                .computeIfAbsent(folder + "/messages_" + language.getLanguage() + ".properties", ModelTexts::read)
                .getProperty(key));
    }

    /** The name of a process's element in a language; English names are read from the model once. */
    public String nameOf(String process, String element, Locale language) {
        return find(PROCESSES, process + "." + element, language)
                .orElseGet(() ->
                        english.computeIfAbsent(process, ProcessNames::read).getOrDefault(element, element));
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        for (Resource resource : resources(file)) {
            try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return texts;
    }

    private static List<Resource> resources(String file) {
        List<Resource> found = new ArrayList<>();
        if (file.startsWith(PROCESSES + "/")) {
            found.addAll(ProcessNames.ofDiseases(file.substring(PROCESSES.length() + 1)));
        }
        Resource own = new ClassPathResource(file);
        if (own.exists()) {
            found.add(own);
        }
        return found;
    }
}
