package org.hersys.disease;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hersys.text.FormTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every disease there is a folder for; the product does not start with a folder that it cannot read. */
@Component
public class Diseases {

    private static final String ROOT = "diseases/";

    private final Map<String, Disease> all = new LinkedHashMap<>();
    private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> translated = new ConcurrentHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final FormTexts texts;
    private final Disease standard;

    /** Reads the folders; {@code standard} is the code of the disease that is meant where none is named. */
    public Diseases(FormTexts texts, @Value("${hersys.disease}") String standard) {
        this.texts = texts;
        List<Disease> read = new ArrayList<>(read());
        read.sort(Comparator.comparing((Disease one) -> !one.code().equals(standard))
                .thenComparing(Disease::code));
        read.forEach(disease -> all.put(disease.code(), disease));
        this.standard = find(standard).orElseThrow(() -> new IllegalStateException("No folder declares " + standard));
    }

    /** Every disease, the standard one first. */
    public List<Disease> all() {
        return List.copyOf(all.values());
    }

    /** The disease that is meant where none is named. */
    public Disease standard() {
        return standard;
    }

    /** The disease of a code; the standard one for null, nothing for a code that no folder declares. */
    public Optional<Disease> find(String code) {
        return code == null ? Optional.of(standard) : Optional.ofNullable(all.get(code));
    }

    /** The disease of a case. */
    public Disease get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No folder declares " + code));
    }

    /** The table that answers a question about cases of a disease. */
    public String table(String disease, String question) {
        return get(disease).table(question);
    }

    /** Every table that answers one of these questions for some disease. */
    public Set<String> tables(Set<String> questions) {
        return all.values().stream()
                .flatMap(disease -> disease.tables().entrySet().stream())
                .filter(table -> questions.contains(table.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its own questions in the words of a language; a word that is missing stays English. */
    public List<Question> questions(Disease disease, Locale language) {
        return Question.of(form(disease, language));
    }

    /** Its own questions as a Camunda Form; without components where it has none. Not to be changed by the caller. */
    public JsonNode form(Disease disease, Locale language) {
        return translated.computeIfAbsent(
                disease.code() + " " + language.getLanguage(),
                key -> texts.translate(ROOT + disease.folder(), forms.get(disease.code()), language));
    }

    /**
     * What a step of the disease's own process asks, as a Camunda Form in the words of a language. Not to be changed by the
     * caller.
     *
     * @param element id of the user task, which is the name of the form's file in the disease's folder
     */
    public JsonNode step(Disease disease, String element, Locale language) {
        return translated.computeIfAbsent(
                disease.code() + " " + element + " " + language.getLanguage(),
                key -> texts.translate(ROOT + disease.folder(), readStep(disease, element), language));
    }

    private JsonNode readStep(Disease disease, String element) {
        try (var file = new ClassPathResource(ROOT + disease.folder() + "/" + element + ".form").getInputStream()) {
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Disease> read() {
        try {
            List<Disease> read = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/disease.yml")) {
                read.add(read(file));
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Disease read(Resource file) throws IOException {
        Disease declared = new YAMLMapper().readValue(file.getInputStream(), Disease.class);
        Resource questions = file.createRelative("questions.form");
        JsonNode form = questions.exists() ? json.readTree(questions.getInputStream()) : json.createObjectNode();
        forms.put(declared.code(), form);
        String path = file.getURL().getPath();
        String folder = path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.lastIndexOf('/'));
        return declared.in(folder, Question.of(form));
    }
}
